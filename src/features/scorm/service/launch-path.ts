import 'server-only'

/** An address of the manifest put after its base, as addresses are in a page; backslashes are taken for slashes. */
export const joinPath = (base: string, href: string) => `${base}${href}`.replaceAll('\\', '/').trim()

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Without `.` and `..`; null when it leads out. */
function plainPath(path: string): string | null {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null
    if (part !== '' && part !== '.' && part !== '..') parts.push(part)
  }
  return parts.join('/').normalize('NFC')
}

/** The paths of a package: by their spelling in lower case, as they are. */
export type PathIndex = ReadonlyMap<string, string>

export const indexPaths = (paths: readonly string[]): PathIndex =>
  new Map(paths.map((path) => [path.toLowerCase(), path]))

/** The file that an address means, as it is spelled in the package, whatever the case; null when there is none. */
export function findPath(address: string, paths: PathIndex): string | null {
  const [plain, decoded] = [plainPath(address), plainPath(decode(address))]
  return paths.get(plain?.toLowerCase() ?? '') ?? paths.get(decoded?.toLowerCase() ?? '') ?? null
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** Query and fragment of an item go behind those of its resource, as SCORM 2004 has it. */
function withParameters(suffix: string, parameters: string) {
  const more = parameters.trim().replace(/^[?&]/, '')
  if (more === '') return suffix
  if (more.startsWith('#')) return suffix.includes('#') ? suffix : suffix + more
  const [query = '', hash = ''] = [suffix.split('#')[0], suffix.includes('#') ? suffix.slice(suffix.indexOf('#')) : '']
  return `${query}${query.includes('?') ? '&' : '?'}${more}${hash}`
}

/** Where an activity starts: the path in the package, encoded, with query and fragment. */
export function findFile(address: string, parameters: string, paths: PathIndex) {
  const whole = findPath(address, paths)
  const cut = whole ? address.length : address.search(/[?#]/)
  const pathPart = cut < 0 ? address : address.slice(0, cut)
  const path = whole ?? findPath(pathPart, paths)
  if (!path) return null
  const suffix = cut < 0 ? '' : address.slice(cut)
  const wanted = [plainPath(pathPart), plainPath(decode(pathPart))]
  return { launch: encodePath(path) + withParameters(suffix, parameters), isOtherCase: !wanted.includes(path) }
}
