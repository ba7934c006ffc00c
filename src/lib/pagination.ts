import * as z from 'zod'

/** Input of every list: the id of the last row seen, and how many rows to return. */
export const pageInput = z.object({
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(25),
})

/** What to pass to findMany to read one row more than the page. */
export const pageArgs = (input: { cursor?: string | null | undefined; limit: number }) => ({
  take: input.limit + 1,
  ...(input.cursor ? { cursor: { id: input.cursor }, skip: 1 } : {}),
})

/** Cuts `limit + 1` rows to a page; `nextCursor` is null on the last one. */
export function toPage<Row extends { id: string }>(rows: Row[], limit: number) {
  const items = rows.slice(0, limit)
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
