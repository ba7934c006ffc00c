import 'server-only'
import { z } from 'zod'
import { toLocale } from '@/i18n/locale'
import { defineDelivery } from '@/server/jobs/define-job'
import type { MailProps, MailTemplate } from './outgoing-mail'
import { renderMail } from './render'
import { sendMail } from './transport'

/** Sends a mail that was written with `queueMail`, unless it has been sent or belongs to another tenant. */
export const deliverMail = defineDelivery({
  name: 'mail.deliver',
  data: z.object({ mailId: z.uuid() }),
  async run({ db, now, tenant }, { mailId }) {
    const mail = await db.outgoingMail.findFirst({ where: { id: mailId, sentAt: null } })
    if (!mail || (tenant && mail.tenantId !== tenant.id)) return
    const content = renderMail(
      mail.template as MailTemplate,
      mail.props as MailProps[MailTemplate],
      toLocale(mail.locale) ?? 'en',
    )
    await sendMail({ id: mail.id, recipient: mail.recipient, ...content })
    await db.outgoingMail.update({ where: { id: mailId }, data: { sentAt: now } })
  },
})
