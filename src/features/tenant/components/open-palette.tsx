'use client'

import { useEffect } from 'react'
import { CommandPalette } from './command-palette'
import { palette } from './palette-store'

/** Opens the palette each time it is asked for. */
export default function OpenPalette({ times }: { times: number }) {
  useEffect(() => {
    if (times > 0) palette.open()
  }, [times])
  return <CommandPalette />
}
