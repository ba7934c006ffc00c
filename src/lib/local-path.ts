const BASE = 'http://local.invalid'

/** `path` when it stays on this site, otherwise the start page: redirects never lead elsewhere. */
export function localPath(path: string | null | undefined): string {
  if (!path?.startsWith('/')) return '/'
  const url = URL.canParse(path, BASE) ? new URL(path, BASE) : null
  if (url?.origin !== BASE) return '/'
  const local = url.pathname + url.search + url.hash
  // Resolving dots can leave two slashes in front ("/.//host"), which name another site.
  return local.startsWith('//') ? '/' : local
}
