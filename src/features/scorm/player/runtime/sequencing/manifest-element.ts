import type { ManifestElement } from '../../protocol'

type Maybe = ManifestElement | null | undefined

export const elementsOf = (element: Maybe, name: string): ManifestElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

export const elementOf = (element: Maybe, name: string): ManifestElement | undefined => elementsOf(element, name)[0]

export const textAt = (element: Maybe, name: string): string | undefined =>
  element?.attributes[name]?.trim() || undefined

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What names an objective: an address, in which spaces may be spelled out, and how many there are does not matter. */
export const nameAt = (element: Maybe, name: string): string | undefined =>
  decoded(element?.attributes[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim() || undefined

export function flagAt(element: Maybe, name: string, otherwise: boolean): boolean {
  const text = textAt(element, name)
  return text === undefined ? otherwise : text === 'true' || text === '1'
}

export function numberAt(element: Maybe, name: string): number | undefined {
  const value = Number(textAt(element, name) ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}
