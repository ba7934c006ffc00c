import 'server-only'
import { createTranslator } from 'use-intl/core'
import { env } from '@/env'
import { formatLocaleOf, type Locale } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import { emailTokenUrl, INVITATION_DAYS, RESET_MINUTES } from '@/server/auth/email-token'
import { mailHtml, mailText } from './layout'
import type { MailProps, MailTemplate } from './outgoing-mail'

/** A mail as its reader sees it, free of any transport. */
export type MailContent = {
  heading: string
  paragraphs: string[]
  action?: { label: string; url: string }
  footer: string
}

type Translate = ReturnType<typeof translatorOf>

const translatorOf = (locale: Locale) =>
  createTranslator({ locale: formatLocaleOf(locale), messages: messagesOf(locale), namespace: 'mail' })

const TEMPLATES: { [T in MailTemplate]: (props: MailProps[T], t: Translate) => MailContent & { subject: string } } = {
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
}

/** Subject, text and HTML in the recipient's language. */
export function renderMail<T extends MailTemplate>(template: T, props: MailProps[T], locale: Locale) {
  const { subject, ...content } = TEMPLATES[template](props, translatorOf(locale))
  return { subject, text: mailText(content), html: mailHtml(content, locale) }
}
