import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Locale } from '@/i18n/locale'
import { newId } from '@/lib/random'
import type { TenantTx } from '@/server/db/tenant-db'
import { type EnqueueContext, enqueueJob, enqueueJobs } from '@/server/jobs/enqueue'
import { deliverMail } from './deliver'

/** What each kind of mail is filled with. Nothing secret: links with tokens are derived when it is rendered. */
export type MailProps = {
  invitation: { tokenId: string; tenantName: string; inviterName: string; name: string }
  ownerInvitation: { tokenId: string; tenantName: string; name: string }
  adminInvitation: { tokenId: string; name: string }
  passwordReset: { tokenId: string; name: string }
  passwordChanged: { name: string }
  notifications: NotificationMail
}

/** Its items are in words already, in the recipient's language; `families` are those that it can be stopped by. */
export type NotificationMail = {
  membershipId: string
  families: string[]
  name: string
  tenantName: string
  centreUrl: string
  preferencesUrl: string
  items: { title: string; text: string; why: string | null; url: string }[]
  /** How many there are besides. */
  moreCount: number
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

type MailOf<T extends MailTemplate> = Omit<QueueMailInput<T>, 'tenantId'>

/** The same for many mails of a tenant, in two statements. */
export async function queueMails<T extends MailTemplate>(
  ctx: { db: TenantTx; afterCommit: EnqueueContext['afterCommit'] },
  mails: readonly MailOf<T>[],
): Promise<void> {
  const rows = mails.map((mail) => ({ ...mail, id: newId() }))
  await ctx.db.outgoingMail.createMany({ data: rows })
  await enqueueJobs(
    ctx,
    deliverMail,
    rows.map(({ id }) => ({ data: { mailId: id } })),
  )
}
