import 'server-only'
import { toLocale } from '@/i18n/locale'
import { logger } from '@/lib/logger'
import { platformDb } from '@/server/db/platform-db'
import type { MailProps, MailTemplate } from './outgoing-mail'
import { renderMail } from './render'
import { sendMail } from './transport'

const MAX_ATTEMPTS = 8
const BATCH = 20

type DueMail = { id: string; recipient: string; locale: string; template: string; props: unknown; attempts: number }

// The claim moves next_try_at on before anything is sent: two processes never take the same mail at once, and a
// process killed while sending leaves it due again after the pause.
const claimDueMails = () => platformDb.$queryRaw<DueMail[]>`
  with due as (
    select id from outgoing_mail
    where sent_at is null and abandoned_at is null and next_try_at <= now()
    order by next_try_at limit ${BATCH} for update skip locked)
  update outgoing_mail mail
  set attempts = attempts + 1, next_try_at = now() + least(interval '30 seconds' * 2 ^ attempts, interval '6 hours')
  from due where mail.id = due.id
  returning mail.id, recipient, locale, template, props, attempts`

async function deliverOne(mail: DueMail) {
  try {
    const content = renderMail(
      mail.template as MailTemplate,
      mail.props as MailProps[MailTemplate],
      toLocale(mail.locale) ?? 'en',
    )
    await sendMail({ id: mail.id, recipient: mail.recipient, ...content })
    await platformDb.outgoingMail.update({ where: { id: mail.id }, data: { sentAt: new Date(), lastError: null } })
  } catch (error) {
    logger.warn({ err: error, mailId: mail.id, attempts: mail.attempts }, 'mail not delivered')
    const isLast = mail.attempts >= MAX_ATTEMPTS
    await platformDb.outgoingMail.update({
      where: { id: mail.id },
      data: { lastError: String(error).slice(0, 500), abandonedAt: isLast ? new Date() : null },
    })
  }
}

/** Sends every mail that is due, each at least once; what fails is tried again, later each time. */
export async function deliverDueMails(): Promise<number> {
  let delivered = 0
  for (let batch = await claimDueMails(); batch.length > 0; batch = await claimDueMails()) {
    await Promise.all(batch.map(deliverOne))
    delivered += batch.length
  }
  return delivered
}

/** A delivery that never fails its caller; what could not be sent is tried again by the next one. */
export async function deliverSoon(): Promise<void> {
  await deliverDueMails().catch((error) => logger.warn({ err: error }, 'mails not delivered'))
}
