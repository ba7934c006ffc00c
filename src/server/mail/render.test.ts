import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/i18n/locale'
import { newId } from '@/lib/random'
import { emailTokenUrl } from '@/server/auth/email-token'
import type { MailProps, MailTemplate } from './outgoing-mail'
import { renderMail } from './render'
import { unsubscribeTokenOf } from './unsubscribe-token'

const tokenId = newId()
const name = 'Ana <b>Novak</b>'
const PROPS: MailProps = {
  invitation: { tokenId, name, tenantName: 'Pek & Sin', inviterName: 'Maja' },
  ownerInvitation: { tokenId, name, tenantName: 'Pek & Sin' },
  adminInvitation: { tokenId, name },
  passwordReset: { tokenId, name },
  passwordChanged: { name },
  notifications: {
    membershipId: tokenId,
    families: ['deadlines'],
    name,
    tenantName: 'Pek & Sin',
    centreUrl: 'http://localhost:3000/t/pek/notifications',
    moreCount: 0,
    preferencesUrl: 'http://localhost:3000/t/pek/notifications/settings',
    items: ['one', 'two'].map((title) => ({
      title,
      text: 'Text',
      why: 'Because.',
      url: 'http://localhost:3000/t/pek/modules/first-aid',
    })),
  },
}
const LINKS: Record<MailTemplate, string> = {
  invitation: emailTokenUrl('INVITE', tokenId),
  ownerInvitation: emailTokenUrl('INVITE', tokenId),
  adminInvitation: emailTokenUrl('PASSWORD_RESET', tokenId),
  passwordReset: emailTokenUrl('PASSWORD_RESET', tokenId),
  passwordChanged: 'http://localhost:3000/forgot-password',
  notifications: 'http://localhost:3000/t/pek/modules/first-aid',
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

describe('a mail of notifications', () => {
  const { text, html, headers } = renderMail('notifications', PROPS.notifications, 'en')
  const token = unsubscribeTokenOf({ membershipId: tokenId, families: ['deadlines'] })

  it('can be stopped with one click, and says that nobody wrote it', () => {
    expect(headers).toEqual({
      'List-Unsubscribe': `<http://localhost:3000/api/unsubscribe/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    })
  })

  it('says why each is told, and links to the settings and to the end of it', () => {
    for (const body of [text, html]) {
      expect(body.match(/Why did I get this\? Because\./g)).toHaveLength(2)
      expect(body).toContain(PROPS.notifications.preferencesUrl)
      expect(body).toContain(`http://localhost:3000/unsubscribe/${token}`)
    }
  })

  it('is named after the only thing that it tells', () => {
    const items = PROPS.notifications.items.slice(0, 1)
    expect(renderMail('notifications', { ...PROPS.notifications, items }, 'en').subject).toBe('one')
  })
})

it('other mails can’t be stopped', () => {
  expect(renderMail('passwordChanged', PROPS.passwordChanged, 'en').headers).toEqual({})
})
