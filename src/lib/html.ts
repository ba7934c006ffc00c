import sanitize from 'sanitize-html'

/** Everything that rich text may consist of: what the editor makes, and nothing that runs, loads or restyles. */
const OPTIONS: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'a'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'rel', 'target'],
    ol: ['start'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'iframe', 'object', 'svg', 'math'],
  transformTags: {
    a: (tagName, { href }) => ({
      tagName,
      attribs: { ...(href ? { href } : {}), rel: 'noopener noreferrer', target: '_blank' },
    }),
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
  },
}

/** Rich text that is safe to put into a page. Applied before it is stored and again before it is shown. */
export const sanitizeHtml = (html: string): string => sanitize(html, OPTIONS)

/** Whether the rich text has nothing to read in it. */
export const isBlankHtml = (html: string): boolean =>
  sanitize(html, { allowedTags: ['hr'], allowedAttributes: {} })
    .replace(/&nbsp;|\s/g, '')
    .trim() === ''
