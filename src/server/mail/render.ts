import 'server-only'
import { createTranslator } from 'use-intl/core'
import { env } from '@/env'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import { emailTokenUrl, INVITATION_DAYS, RESET_MINUTES } from '@/server/auth/email-token'
import { mailHtml, mailText } from './layout'
import type { MailProps, MailTemplate } from './outgoing-mail'
import { unsubscribeUrls } from './unsubscribe-token'

/** A mail as its reader sees it, free of any transport. */
export type MailContent = {
  heading: string
  paragraphs: string[]
  /** What a digest tells of, each with its way in and why it is told. */
  items?: { title: string; text: string; why?: string; action: MailLink }[]
  action?: MailLink
  footer: string
  footerLinks?: MailLink[]
}

export type MailLink = { label: string; url: string }

type Template = MailContent & { subject: string; headers?: Record<string, string> }

type Translate = ReturnType<typeof translatorOf>

const translatorOf = (locale: Locale) =>
  createTranslator({ locale: formatLocaleOf(locale), messages: messagesOf(locale), namespace: 'mail' })

const TEMPLATES: { [T in MailTemplate]: (props: MailProps[T], t: Translate) => Template } = {
  invitation: ({ tokenId, ...values }, t) => ({
    subject: t('invitation.subject', values),
    heading: t('invitation.heading', values),
    paragraphs: [t('invitation.text', values), t('invitation.expires', { days: INVITATION_DAYS })],
    action: { label: t('invitation.action'), url: emailTokenUrl('INVITE', tokenId) },
    footer: t('invitation.why', values),
  }),
  ownerInvitation: ({ tokenId, ...values }, t) => ({
    subject: t('ownerInvitation.subject', values),
    heading: t('ownerInvitation.heading', values),
    paragraphs: [t('ownerInvitation.text', values), t('invitation.expires', { days: INVITATION_DAYS })],
    action: { label: t('ownerInvitation.action'), url: emailTokenUrl('INVITE', tokenId) },
    footer: t('ownerInvitation.why', values),
  }),
  adminInvitation: ({ tokenId, name }, t) => ({
    subject: t('adminInvitation.subject'),
    heading: t('adminInvitation.heading', { name }),
    paragraphs: [t('adminInvitation.text'), t('passwordReset.expires', { minutes: RESET_MINUTES })],
    action: { label: t('passwordReset.action'), url: emailTokenUrl('PASSWORD_RESET', tokenId) },
    footer: t('adminInvitation.why'),
  }),
  passwordReset: ({ tokenId, name }, t) => ({
    subject: t('passwordReset.subject'),
    heading: t('passwordReset.heading', { name }),
    paragraphs: [t('passwordReset.text'), t('passwordReset.expires', { minutes: RESET_MINUTES })],
    action: { label: t('passwordReset.action'), url: emailTokenUrl('PASSWORD_RESET', tokenId) },
    footer: t('passwordReset.why'),
  }),
  passwordChanged: ({ name }, t) => ({
    subject: t('passwordChanged.subject'),
    heading: t('passwordChanged.heading', { name }),
    paragraphs: [t('passwordChanged.text')],
    action: { label: t('passwordChanged.action'), url: `${env.APP_URL}/forgot-password` },
    footer: t('passwordChanged.why'),
  }),
  notifications: ({ membershipId, families, name, tenantName, centreUrl, preferencesUrl, items, moreCount }, t) => {
    const { page, oneClick } = unsubscribeUrls({ membershipId, families })
    const [first] = items
    const isDigest = items.length > 1
    return {
      subject:
        !isDigest && first ? first.title : t('notifications.subject', { count: items.length + moreCount, tenantName }),
      heading: t('notifications.heading', { name }),
      paragraphs: isDigest ? [t('notifications.text', { tenantName })] : [],
      items: items.map(({ url, why, ...item }) => ({
        ...item,
        ...(why ? { why: t('notifications.why', { why }) } : {}),
        action: { label: t('notifications.open'), url },
      })),
      ...(moreCount > 0 ? { action: { label: t('notifications.more', { count: moreCount }), url: centreUrl } } : {}),
      footer: t('notifications.footer', { tenantName }),
      footerLinks: [
        { label: t('notifications.preferences'), url: preferencesUrl },
        { label: t('notifications.unsubscribe'), url: page },
      ],
      headers: {
        'List-Unsubscribe': `<${oneClick}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
    }
  },
}

/** Subject, text and HTML in the recipient's language. */
export function renderMail<T extends MailTemplate>(template: T, props: MailProps[T], locale: Locale) {
  const { subject, headers = {}, ...content } = TEMPLATES[template](props, translatorOf(locale))
  return { subject, headers, text: mailText(content), html: mailHtml(content, locale) }
}
