import { splitText } from './linked-text'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')

const linkedHtml = (line: string) =>
  splitText(line, [])
    .map((part) =>
      part.kind === 'link' ? `<a href="${escapeHtml(part.href)}">${escapeHtml(part.text)}</a>` : escapeHtml(part.text),
    )
    .join('')

/** Plain text as rich text: an empty line begins a paragraph, addresses become links. */
export const textToHtml = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.trim().split('\n').map(linkedHtml).join('<br>')}</p>`)
    .join('')
