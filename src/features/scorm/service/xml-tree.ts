import 'server-only'
import { SaxesParser } from 'saxes'
import type { ManifestElement } from '../player/protocol'
import { PackageRefused } from './refusal'

/** An element: names without their prefixes, attributes too; `text` is what stands directly in it. */
export type XmlElement = {
  name: string
  namespace: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

export type XmlTree = { root: XmlElement; hasUnboundPrefix: boolean; namespaces: ReadonlySet<string> }

const MAX = { elements: 200_000, depth: 100 }

const hasBytes = (bytes: Buffer, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)

const decodeAs = (label: string, bytes: Buffer, fatal: boolean) => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

const declaredEncoding = (bytes: Buffer) =>
  /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1]

/** The text by its byte order mark, as UTF-8 when it is that, as it says of itself, or as Windows writes it. */
export function decodeXml(bytes: Buffer): { text: string; isGuessed: boolean } {
  const sure = (text: string | null) => ({ text: text ?? '', isGuessed: false })
  if (hasBytes(bytes, 0xff, 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0))
    return sure(decodeAs('utf-16le', bytes, false))
  if (hasBytes(bytes, 0xfe, 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c))
    return sure(decodeAs('utf-16be', bytes, false))
  const utf8 = decodeAs('utf-8', bytes, true)
  if (utf8 !== null) return sure(utf8)
  const declared = declaredEncoding(bytes)
  if (declared && !/^utf/i.test(declared)) {
    const text = decodeAs(declared, bytes, false)
    if (text !== null) return sure(text)
  }
  return { text: decodeAs('windows-1252', bytes, false) ?? '', isGuessed: true }
}

const isUnbound = (message: string) => /unbound namespace prefix/i.test(message)

/** Reads the whole of a small document. No entity of its own is ever expanded, and nothing is fetched. */
export function parseXml(text: string): XmlTree {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const place = () => ({ line: parser.line, column: parser.column })
  const open: XmlElement[] = []
  const namespaces = new Set<string>()
  let root: XmlElement | null = null
  let count = 0
  let hasUnboundPrefix = false
  parser.on('doctype', (doctype) => {
    if (/[[]|<!ENTITY/i.test(doctype)) throw new PackageRefused('manifestEntities', place())
  })
  parser.on('error', (error) => {
    if (!isUnbound(error.message)) throw new PackageRefused('manifestBroken', place())
    hasUnboundPrefix = true
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1
    if (count > MAX.elements || open.length >= MAX.depth) throw new PackageRefused('manifestTooLarge', place())
    const values = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
    const element: XmlElement = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(values.map(({ local: name, value }) => [name, value])),
      children: [],
      text: '',
    }
    namespaces.add(uri)
    for (const value of values) namespaces.add(value.uri)
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const addText = (more: string) => {
    const element = open.at(-1)
    if (element) element.text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => void open.pop())
  parser.write(text.replace(/^\uFEFF|\0+$/g, '')).close()
  if (!root) throw new PackageRefused('manifestBroken', place())
  return { root, hasUnboundPrefix, namespaces }
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** Children of that name, in whatever case and namespace. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => same(child.name, name)) ?? []

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0]

/** An attribute in whatever case; undefined when it is missing or blank. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const found = Object.entries(element?.attributes ?? {}).find(([key]) => same(key, name))
  return found?.[1].trim() || undefined
}

/** What a child of that name says, in one line; undefined when it is missing or blank. */
export const textOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.text.replace(/\s+/g, ' ').trim() || undefined

/** An element as it is stored. */
export const toData = ({ name, attributes, children, text }: XmlElement): ManifestElement => ({
  name,
  attributes,
  children: children.map(toData),
  text: text.trim(),
})
