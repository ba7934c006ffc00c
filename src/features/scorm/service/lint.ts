import 'server-only'
import type { NoteBook } from './notes'

const MAX_READ = 5_000_000
const isPage = (path: string) => /\.x?html?$/i.test(path)
const isScript = (path: string) => /\.m?js$/i.test(path)
const isStyle = (path: string) => /\.css$/i.test(path)

/** Whether a file is one that can be asked what a package does. */
export const isTelling = (path: string, size: number) =>
  size <= MAX_READ && (isPage(path) || isScript(path) || isStyle(path))

const HOST = '(?:https?:)?//([a-z0-9.-]+\\.[a-z]{2,})'
const IN_PAGE = new RegExp(
  `<(?:script|link|img|iframe|video|audio|source|embed|object)\\b[^>]*?(?:src|href|data)\\s*=\\s*["']?${HOST}`,
  'gi',
)
const IN_STYLE = new RegExp(`(?:url\\(\\s*["']?|@import\\s+["'])${HOST}`, 'gi')
const IN_SCRIPT = new RegExp(
  `["'\`]${HOST}[^"'\`\\s]*\\.(?:js|css|mp4|webm|mp3|png|jpe?g|gif|svg|woff2?|json)["'\`?]`,
  'gi',
)

function hostsIn(path: string, text: string): string[] {
  const patterns = isStyle(path) ? [IN_STYLE] : isScript(path) ? [IN_SCRIPT] : [IN_PAGE, IN_STYLE, IN_SCRIPT]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, host]) => host?.toLowerCase() ?? ''))
}

/** Looks at what a package's pages and scripts say; a program is never run, so nothing of this is certain. */
export class Lint {
  private readonly hosts = new Set<string>()
  private hasApi = false
  private hasCompletion = false
  private hasPopup = false
  private hasWorker = false

  look(path: string, content: Buffer) {
    const text = content.toString('latin1')
    for (const host of hostsIn(path, text)) this.hosts.add(host)
    this.hasApi ||= /LMSInitialize|API_1484_11/.test(text)
    this.hasCompletion ||= /lesson_status|completion_status|success_status/.test(text)
    this.hasPopup ||= /window\s*\.\s*open\s*\(/.test(text)
    this.hasWorker ||= /serviceWorker\s*\.\s*register\s*\(/.test(text)
  }

  /** `paths` are all files. An asset that never talks is complete when it was opened. */
  writeInto(notes: NoteBook, paths: readonly string[], hasSco: boolean) {
    for (const host of [...this.hosts].sort()) notes.add('externalHosts', host)
    if (hasSco && !this.hasApi) notes.add('noApiCall')
    else if (hasSco && !this.hasCompletion) notes.add('noCompletionCall')
    if (this.hasPopup) notes.add('popup')
    if (this.hasWorker) notes.add('serviceWorker')
    for (const path of paths) {
      if (/\.swf$/i.test(path)) notes.add('flash', path)
      if (/\.(zip|rar|7z|tar|gz)$/i.test(path)) notes.add('nestedArchive', path)
    }
  }
}
