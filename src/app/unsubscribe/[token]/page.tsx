import { NextIntlClientProvider } from 'next-intl'
import { UnsubscribePanel } from '@/features/notification/components/unsubscribe-panel'
import { formatLocaleOf } from '@/i18n/locale'
import { messagesOf } from '@/i18n/messages'
import { titled } from '@/i18n/page-title'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('notification.unsubscribe.pageTitle')

/** In the language of the mail: who follows its link may be signed in nowhere. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { api } = await pageApi()
  const unsubscribed = await api.notification.unsubscribed({ token })
  const { locale } = unsubscribed
  return (
    <NextIntlClientProvider locale={formatLocaleOf(locale)} messages={messagesOf(locale)}>
      <div lang={locale}>
        <UnsubscribePanel token={token} initial={unsubscribed} />
      </div>
    </NextIntlClientProvider>
  )
}
