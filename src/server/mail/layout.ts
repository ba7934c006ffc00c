import type { MailContent } from './render'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

export const mailText = ({ heading, paragraphs, action, footer }: MailContent) =>
  [heading, ...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), `--\n${footer}`].join('\n\n')

/** Tables and inline styles: what every mail program shows alike. */
export function mailHtml({ heading, paragraphs, action, footer }: MailContent, locale: string): string {
  const font = 'font-family:Inter,Segoe UI,Helvetica,Arial,sans-serif'
  const body = paragraphs.map((text) => `<p style="margin:0 0 16px;line-height:1.5">${escapeHtml(text)}</p>`).join('')
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:#177845;color:#fff;text-decoration:none;padding:12px 20px;border-radius:8px;display:inline-block;font-weight:600">${escapeHtml(action.label)}</a></p><p style="font-size:12px;color:#5c6670;word-break:break-all;margin:0 0 16px">${escapeHtml(action.url)}</p>`
    : ''
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)}</title></head><body style="margin:0;background:#f3f5f4;${font};color:#1b2420"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#fff;border-radius:12px"><tr><td style="padding:32px"><h1 style="font-size:20px;margin:0 0 16px">${escapeHtml(heading)}</h1>${body}${button}<p style="font-size:12px;color:#5c6670;border-top:1px solid #e3e8e5;padding-top:16px;margin:24px 0 0">${escapeHtml(footer)}</p></td></tr></table></td></tr></table></body></html>`
}
