import 'server-only'
import { Parser } from 'htmlparser2'
import { MAX_DESCRIPTION, MAX_TITLE } from '../policy'

export type PagePreview = { title: string; description: string; siteName: string; imageUrl: string | null }

const CHARSET = /charset\s*=\s*["']?\s*([\w.:-]+)/i

/** How the page says it is written: by a mark at its start, the answer's header, or its own first lines; else UTF-8. */
function decoderOf(body: Buffer, contentType: string): TextDecoder {
  const mark = body.subarray(0, 2).toString('hex')
  const named = CHARSET.exec(contentType)?.[1] ?? CHARSET.exec(body.subarray(0, 2_048).toString('latin1'))?.[1]
  const label = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : (named ?? 'utf-8')
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}

const clean = (text: string | undefined, max: number) =>
  [
    ...(text ?? '')
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
      .toWellFormed(),
  ]
    .slice(0, max)
    .join('')

/** What the page's head says: the first of each name. */
function readHead(html: string) {
  const found = new Map<string, string>()
  let title = ''
  let isInTitle = false
  const parser = new Parser({
    onopentag(name, { property, name: metaName, content }) {
      if (name === 'title') isInTitle = title === ''
      const key = (property ?? metaName ?? '').trim().toLowerCase()
      if (name === 'meta' && key && content?.trim() && !found.has(key)) found.set(key, content)
    },
    ontext(text) {
      if (isInTitle) title += text
    },
    onclosetag(name) {
      if (name === 'title') isInTitle = false
    },
  })
  parser.end(html)
  return { title, of: (...keys: string[]) => keys.map((key) => found.get(key)).find((value) => value !== undefined) }
}

/** What a page says of itself, as text and nothing else; the picture's address still has to be checked. */
export function parsePage({ url, contentType, body }: { url: URL; contentType: string; body: Buffer }): PagePreview {
  const head = readHead(decoderOf(body, contentType).decode(body))
  const image = head.of('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src')
  return {
    title: clean(head.of('og:title', 'twitter:title') ?? head.title, MAX_TITLE),
    description: clean(head.of('og:description', 'twitter:description', 'description'), MAX_DESCRIPTION),
    siteName: clean(head.of('og:site_name', 'application-name'), 100) || url.hostname.replace(/^www\./, ''),
    imageUrl: image ? (URL.parse(image.trim(), url)?.href ?? null) : null,
  }
}
