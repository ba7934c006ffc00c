'use client'

import { useEffect } from 'react'
import { paletteStore } from './palette-store'

/**
 * Selects the first of what was found, unless something is selected: Spotlight does that when a key is typed, before
 * the server has answered, and Enter would do nothing.
 */
export function useFirstSelected(found: string): void {
  useEffect(() => {
    const list = found ? document.getElementById(paletteStore.getState().listId) : null
    if (!list || list.querySelector('[data-selected]')) return
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
    paletteStore.updateState((state) => ({ ...state, selected: 0 }))
  }, [found])
}
