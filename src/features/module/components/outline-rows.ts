type Chapter = { id: string }
type Section = { id: string; chapterId: string | null }

export type OutlineRow<C extends Chapter, S extends Section> = { id: string } & (
  | { chapter: C; section?: never }
  | { section: S; number: number; chapter?: never }
)

/** Headings and sections as one list, in the order in which they are learned. */
export function outlineRows<C extends Chapter, S extends Section>(chapters: readonly C[], sections: readonly S[]) {
  const part = (chapterId: string | null): OutlineRow<C, S>[] =>
    sections.flatMap((section, index) =>
      section.chapterId === chapterId ? [{ id: section.id, section, number: index + 1 }] : [],
    )
  return [...part(null), ...chapters.flatMap((chapter) => [{ id: chapter.id, chapter }, ...part(chapter.id)])]
}

type Rows = readonly OutlineRow<Chapter, Section>[]

const chaptersOf = (rows: Rows) => rows.flatMap(({ chapter }) => chapter ?? [])

/** Where the row of a heading goes by one step: over the whole chapter beside it; -1 where there is none. */
export function stepOfHeading(rows: Rows, id: string, by: -1 | 1): number {
  const chapters = chaptersOf(rows)
  const index = chapters.findIndex((chapter) => chapter.id === id)
  const other = chapters[index + by]
  if (!other) return -1
  if (by < 0) return rows.findIndex((row) => row.id === other.id)
  return rows.findLastIndex((row) => row.id === other.id || row.section?.chapterId === other.id)
}

/** What a section dropped before `beforeId` is moved to: a heading is the end of what stands above it. */
export function placeOfSection(rows: Rows, beforeId: string | null) {
  const before = rows.find((row) => row.id === beforeId)
  if (before?.section) return { chapterId: before.section.chapterId, beforeId: before.id }
  const chapters = chaptersOf(rows)
  const end = before ? chapters.findIndex(({ id }) => id === beforeId) : chapters.length
  return { chapterId: chapters[end - 1]?.id ?? null, beforeId: null }
}

/**
 * The chapter that a heading dropped before the row `beforeId` comes before, null for the end; among the sections of
 * another chapter it passes that chapter. Undefined when it stays where it is.
 */
export function placeOfHeading(rows: Rows, id: string, beforeId: string | null): string | null | undefined {
  if (beforeId === null) return null
  const chapters = chaptersOf(rows)
  const before = rows.find((row) => row.id === beforeId)
  if (!before?.section) return beforeId
  const { chapterId } = before.section
  if (chapterId === id) return undefined
  const over = chapters.findIndex((chapter) => chapter.id === chapterId)
  const isDown = over > chapters.findIndex((chapter) => chapter.id === id)
  return chapters[isDown ? over + 1 : Math.max(over, 0)]?.id ?? null
}
