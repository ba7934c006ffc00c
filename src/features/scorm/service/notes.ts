import 'server-only'
import type { NoteCode } from '../policy'
import type { PackageNote } from '../schema'

const INFO: readonly NoteCode[] = [
  'wrapped',
  'editionGuessed',
  'encodingGuessed',
  'unboundPrefix',
  'otherOrganizations',
  'popup',
  'serviceWorker',
  'nestedArchive',
  'launchCase',
]

const MAX_PLACES = 20

export type NoteBook = { add(code: NoteCode, place?: string): void; list(): PackageNote[] }

/** Collects what an author should know: every kind once, with the first of its places and how many there are. */
export function noteBook(): NoteBook {
  const notes = new Map<NoteCode, PackageNote>()
  return {
    add(code, place) {
      const level = INFO.includes(code) ? 'info' : 'warning'
      const note = notes.get(code) ?? { code, level, count: 0, places: [] }
      note.count += 1
      if (place && note.places.length < MAX_PLACES) note.places.push(place.slice(0, 200))
      notes.set(code, note)
    },
    list: () => [...notes.values()].sort((a, b) => Number(a.level === 'info') - Number(b.level === 'info')),
  }
}
