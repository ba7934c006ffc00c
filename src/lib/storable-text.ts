/** Whether PostgreSQL can store the text: no U+0000, no half of a surrogate pair. */
export const isStorableText = (text: string) => !text.includes('\0') && text.isWellFormed()

type Place = { value: unknown; key: string | null; parent: Place | null }

function pathOf({ key, parent }: Place): string[] {
  const path: string[] = []
  for (let place: Place | null = { value: null, key, parent }; place?.key != null; place = place.parent) {
    path.unshift(place.key)
  }
  return path
}

/** The paths of the strings in plain data that PostgreSQL can't store; however deep it is, and if it holds itself. */
export function findUnstorableText(root: unknown): string[][] {
  const found: string[][] = []
  const seen = new Set<unknown>()
  const open: Place[] = [{ value: root, key: null, parent: null }]
  for (let place = open.pop(); place; place = open.pop()) {
    const { value } = place
    if (typeof value === 'string' && !isStorableText(value)) found.push(pathOf(place))
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const [key, inner] of Object.entries(value)) {
      if (isStorableText(key)) open.push({ value: inner, key, parent: place })
      else found.push(pathOf(place))
    }
  }
  return found
}
