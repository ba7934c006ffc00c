'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { Autosave, type AutosaveOptions, type DraftStore, type Stored } from './autosave'

/** A draft in this browser; one that cannot be kept (private window, full disk) is no reason to stop. */
export function browserDraft(key: string): DraftStore {
  const item = `draft:${key}`
  return {
    read: () => {
      try {
        return localStorage.getItem(item)
      } catch {
        return null
      }
    },
    write: (draft) => {
      try {
        if (draft === null) localStorage.removeItem(item)
        else localStorage.setItem(item, draft)
      } catch {}
    },
  }
}

/**
 * Edits one stored thing and saves it by itself: see Autosave. `options` are those of the first render; `stored` is
 * what the server is known to have, and may come anew.
 */
export function useAutosave<Values extends object>(
  stored: Stored<Values>,
  options: Omit<AutosaveOptions<Values>, 'stored'>,
) {
  const [saver] = useState(() => new Autosave<Values>({ ...options, stored }))
  const state = useSyncExternalStore(saver.subscribe, saver.getState, saver.getInitialState)
  useEffect(() => saver.refresh(stored), [saver, stored])
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.getState().status !== 'saved') event.preventDefault()
    }
    const save = () => {
      if (document.visibilityState === 'hidden') void saver.flush()
    }
    window.addEventListener('beforeunload', warn, { signal })
    document.addEventListener('visibilitychange', save, { signal })
    window.addEventListener('online', () => void saver.flush(), { signal })
    return () => {
      leaving.abort()
      void saver.flush()
    }
  }, [saver])
  return { ...state, change: saver.change, flush: saver.flush, keepMine: saver.keepMine, takeTheirs: saver.takeTheirs }
}
