/** `path` when it stays on this site, otherwise the start page: redirects never lead elsewhere. */
export function localPath(path: string | null | undefined): string {
  if (!path?.startsWith('/')) return '/'
  const base = 'http://local.invalid'
  const url = URL.canParse(path, base) ? new URL(path, base) : null
  return url?.origin === base ? url.pathname + url.search + url.hash : '/'
}
