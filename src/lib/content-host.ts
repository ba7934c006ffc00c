const LABEL = '*.'

/**
 * Whether a request's host is the one that packages are served from. `contentUrl` may begin its host with `*.`: then
 * every package version has a host, and with it an origin, of its own.
 */
export function isContentHost(contentUrl: string | null, host: string | null): boolean {
  const wanted = contentUrl?.split('://')[1]
  if (!wanted || !host) return false
  return wanted.startsWith(LABEL) ? host.endsWith(wanted.slice(1)) : host === wanted
}
