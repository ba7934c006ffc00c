import 'server-only'
import { env } from '@/env'
import { toLocale } from '@/i18n/locale'
import { dayOf, momentOf } from '@/lib/calendar'
import type { JobContext } from '@/server/jobs/define-job'
import { queueMails } from '@/server/mail/outgoing-mail'
import { MAIL_ITEMS } from '../policy'
import { type ClaimedNotification, claimDue, type DueReader, holdDueReaders } from '../queries'
import { mailMoments } from './mail-moments'
import { putInWords } from './put-in-words'

/** So many notifications are looked at in one go. */
const BATCH = 1_000

type Mailing = Pick<JobContext, 'db' | 'tenant' | 'now' | 'afterCommit'>

function mailOf({ tenant }: Mailing, reader: DueReader, claimed: readonly ClaimedNotification[]) {
  const locale = toLocale(reader.locale) ?? toLocale(tenant.locale) ?? 'en'
  const home = `${env.APP_URL}/t/${tenant.slug}`
  const items = claimed.flatMap(({ path, ...notification }) => {
    const words = putInWords(notification, { locale, timeZone: tenant.timeZone })
    return words ? [{ ...words, url: `${home}${path}`, family: notification.family }] : []
  })
  return {
    template: 'notifications' as const,
    recipient: reader.email,
    locale,
    props: {
      membershipId: reader.id,
      families: [...new Set(items.map(({ family }) => family))],
      name: reader.name,
      tenantName: tenant.name,
      centreUrl: `${home}/notifications`,
      preferencesUrl: `${home}/notifications/settings`,
      items: items.slice(0, MAIL_ITEMS).map(({ family: _, ...item }) => item),
      moreCount: Math.max(0, items.length - MAIL_ITEMS),
    },
  }
}

/**
 * Writes one mail to each member with something due: what is due together is a digest. Answers with whether there may
 * be more.
 */
export async function mailDue(ctx: Mailing): Promise<boolean> {
  const { db, now, tenant } = ctx
  const readers = await holdDueReaders(db, { now, limit: BATCH })
  if (readers.length === 0) return false
  const claimed = await claimDue(db, {
    membershipIds: readers.map(({ id }) => id),
    now,
    today: momentOf(dayOf(now, tenant.timeZone), tenant.timeZone),
    tomorrow: mailMoments(now, tenant.timeZone).DAILY,
  })
  const byReader = Map.groupBy(claimed, ({ membershipId }) => membershipId)
  const mails = readers
    .map((reader) => mailOf(ctx, reader, byReader.get(reader.id) ?? []))
    .filter(({ props }) => props.items.length > 0)
  if (mails.length > 0) await queueMails(ctx, mails)
  return true
}
