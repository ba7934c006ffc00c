import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/i18n/locale'
import { newId } from '@/lib/random'
import { emailTokenUrl } from '@/server/auth/email-token'
import type { MailProps, MailTemplate } from './outgoing-mail'
import { renderMail } from './render'

const tokenId = newId()
const name = 'Ana <b>Novak</b>'
const PROPS: MailProps = {
  invitation: { tokenId, name, tenantName: 'Pek & Sin', inviterName: 'Maja' },
  ownerInvitation: { tokenId, name, tenantName: 'Pek & Sin' },
  adminInvitation: { tokenId, name },
  passwordReset: { tokenId, name },
  passwordChanged: { name },
}
const LINKS: Record<MailTemplate, string> = {
  invitation: emailTokenUrl('INVITE', tokenId),
  ownerInvitation: emailTokenUrl('INVITE', tokenId),
  adminInvitation: emailTokenUrl('PASSWORD_RESET', tokenId),
  passwordReset: emailTokenUrl('PASSWORD_RESET', tokenId),
  passwordChanged: 'http://localhost:3000/forgot-password',
}
const templates = Object.keys(PROPS) as MailTemplate[]

describe.each(LOCALES)('in %s', (locale) => {
  it.each(templates)('%s has subject, text and HTML with its link', (template) => {
    const { subject, text, html } = renderMail(template, PROPS[template], locale)
    expect(subject).not.toMatch(/[<{]|mail\./)
    expect(text).toContain(name)
    expect(text).toContain(LINKS[template])
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).toContain('Ana &lt;b&gt;Novak&lt;/b&gt;')
    expect(html).toContain(`<a href="${LINKS[template]}"`)
    expect(html).not.toContain('<b>Novak')
  })
})

it.each(templates)('%s differs between the languages', (template) => {
  const [english, slovenian] = LOCALES.map((locale) => renderMail(template, PROPS[template], locale))
  expect(english?.subject).not.toBe(slovenian?.subject)
  expect(english?.text).not.toBe(slovenian?.text)
})
