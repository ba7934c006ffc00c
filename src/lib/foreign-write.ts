const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** SameSite cookies are sent by sibling subdomains too; a change is accepted only from this very origin. */
export function isForeignWrite({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  if (READING.has(method)) return false
  const site = headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host')
}
