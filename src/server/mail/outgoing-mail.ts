import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Locale } from '@/i18n/locale'

/** What each kind of mail is filled with. Nothing secret: links with tokens are derived when it is rendered. */
export type MailProps = {
  invitation: { tokenId: string; tenantName: string; inviterName: string; name: string }
  ownerInvitation: { tokenId: string; tenantName: string; name: string }
  adminInvitation: { tokenId: string; name: string }
  passwordReset: { tokenId: string; name: string }
  passwordChanged: { name: string }
}

export type MailTemplate = keyof MailProps

type OutgoingMailWriter = {
  outgoingMail: { create(args: { data: Prisma.OutgoingMailUncheckedCreateInput }): Promise<unknown> }
}

type QueueMailInput<T extends MailTemplate> = {
  template: T
  props: MailProps[T]
  recipient: string
  locale: Locale
  tenantId?: string
}

/** Writes the mail in the caller's transaction; it leaves after the commit, and again until it has left. */
export async function queueMail<T extends MailTemplate>(
  db: OutgoingMailWriter,
  mail: QueueMailInput<T>,
): Promise<void> {
  await db.outgoingMail.create({ data: mail })
}
