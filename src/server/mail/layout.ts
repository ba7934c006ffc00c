import type { MailContent, MailLink } from './render'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

export const mailText = ({ heading, paragraphs, items = [], action, footer, footerLinks = [] }: MailContent) =>
  [
    heading,
    ...paragraphs,
    ...items.map(({ title, text, why, action: { label, url } }) =>
      [title, text, `${label}: ${url}`, why].filter(Boolean).join('\n'),
    ),
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    [`--\n${footer}`, ...footerLinks.map(({ label, url }) => `${label}: ${url}`)].join('\n'),
  ].join('\n\n')

const small = 'font-size:12px;color:#5c6670'

const linkHtml = ({ label, url }: MailLink) =>
  `<a href="${escapeHtml(url)}" style="color:#177845">${escapeHtml(label)}</a>`

const itemHtml = ({ title, text, why, action }: NonNullable<MailContent['items']>[number]) =>
  `<div style="border-top:1px solid #e3e8e5;padding:16px 0"><h2 style="font-size:16px;margin:0 0 4px">${escapeHtml(title)}</h2><p style="margin:0 0 8px;line-height:1.5">${escapeHtml(text)}</p><p style="margin:0 0 8px">${linkHtml(action)}</p>${why ? `<p style="${small};margin:0">${escapeHtml(why)}</p>` : ''}</div>`

const buttonHtml = ({ label, url }: MailLink) =>
  `<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="background:#177845;color:#fff;text-decoration:none;padding:12px 20px;border-radius:8px;display:inline-block;font-weight:600">${escapeHtml(label)}</a></p><p style="${small};word-break:break-all;margin:0 0 16px">${escapeHtml(url)}</p>`

/** Tables and inline styles: what every mail program shows alike. */
export function mailHtml(content: MailContent, locale: string): string {
  const { heading, paragraphs, items = [], action, footer, footerLinks = [] } = content
  const font = 'font-family:Inter,Segoe UI,Helvetica,Arial,sans-serif'
  const body = paragraphs.map((text) => `<p style="margin:0 0 16px;line-height:1.5">${escapeHtml(text)}</p>`).join('')
  const list = items.map(itemHtml).join('')
  const button = action ? buttonHtml(action) : ''
  const links = footerLinks.length > 0 ? `<br>${footerLinks.map(linkHtml).join(' · ')}` : ''
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)}</title></head><body style="margin:0;background:#f3f5f4;${font};color:#1b2420"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#fff;border-radius:12px"><tr><td style="padding:32px"><h1 style="font-size:20px;margin:0 0 16px">${escapeHtml(heading)}</h1>${body}${list}${button}<p style="${small};border-top:1px solid #e3e8e5;padding-top:16px;margin:24px 0 0">${escapeHtml(footer)}${links}</p></td></tr></table></td></tr></table></body></html>`
}
