import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Locale } from '@/i18n/locale'
import { type EnqueueContext, enqueueJob } from '@/server/jobs/enqueue'
import { deliverMail } from './deliver'

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
  outgoingMail: {
    create(args: { data: Prisma.OutgoingMailUncheckedCreateInput; select: { id: true } }): Promise<{ id: string }>
  }
}

type QueueMailInput<T extends MailTemplate> = {
  template: T
  props: MailProps[T]
  recipient: string
  locale: Locale
  tenantId?: string
}

/** Writes the mail in the caller's transaction; it leaves after the commit, and is tried again until it has left. */
export async function queueMail<T extends MailTemplate>(ctx: EnqueueContext, mail: QueueMailInput<T>): Promise<void> {
  const writer: OutgoingMailWriter = ctx.db
  const { id } = await writer.outgoingMail.create({ data: mail, select: { id: true } })
  await enqueueJob(ctx, deliverMail, { mailId: id })
}
