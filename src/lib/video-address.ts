/** A video of a provider that the player can embed; `url` is its canonical page. */
export type VideoAddress = { provider: 'YOUTUBE' | 'VIMEO'; url: string; embedUrl: string }

const YOUTUBE_HOSTS = new Set(['youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtube-nocookie.com'])
const VIMEO_HOSTS = new Set(['vimeo.com', 'player.vimeo.com'])
const YOUTUBE_PATH = /^\/(?:embed|shorts|live|v)\/([\w-]{11})(?:\/|$)/
const YOUTUBE_ID = /^[\w-]{11}$/
const VIMEO_PATH = /\/(\d{5,12})(?:\/([0-9a-f]{6,20}))?\/?$/

function youtube(id: string | null | undefined): VideoAddress | null {
  if (!id || !YOUTUBE_ID.test(id)) return null
  return {
    provider: 'YOUTUBE',
    url: `https://www.youtube.com/watch?v=${id}`,
    embedUrl: `https://www.youtube-nocookie.com/embed/${id}`,
  }
}

function vimeo(url: URL): VideoAddress | null {
  const [, id, hashInPath] = VIMEO_PATH.exec(url.pathname) ?? []
  if (!id) return null
  const hash = hashInPath ?? /^[0-9a-f]{6,20}$/.exec(url.searchParams.get('h') ?? '')?.[0]
  const canonical = `https://vimeo.com/${id}${hash ? `/${hash}` : ''}`
  return { provider: 'VIMEO', url: canonical, embedUrl: canonical }
}

/** The YouTube or Vimeo video that an address means, in whatever form it was copied; null for anything else. */
export function parseVideoAddress(text: string): VideoAddress | null {
  const trimmed = text.trim()
  const href = /^[a-z][a-z\d+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`
  const url = URL.canParse(href) ? new URL(href) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  const host = url.hostname.replace(/^www\./, '')
  if (host === 'youtu.be') return youtube(url.pathname.split('/')[1])
  if (YOUTUBE_HOSTS.has(host)) return youtube(YOUTUBE_PATH.exec(url.pathname)?.[1] ?? url.searchParams.get('v'))
  return VIMEO_HOSTS.has(host) ? vimeo(url) : null
}
