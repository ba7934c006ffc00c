import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { requestContext } from '@/trpc/server'
import { formatLocaleOf } from './locale'
import { messagesOf } from './messages'

/** The request's language: the person's own, the tenant's, the browser's. */
export default getRequestConfig(async () => {
  const slug = (await headers()).get('x-tenant-slug')
  const { locale, loadActor, now } = await requestContext(slug)
  const actor = await loadActor()
  return {
    locale: formatLocaleOf(locale),
    messages: messagesOf(locale),
    now,
    timeZone: actor?.member?.tenant.timeZone ?? 'Europe/Ljubljana',
  }
})
