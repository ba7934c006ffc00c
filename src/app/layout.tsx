import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { UiProvider } from '@/components/providers'
import { requestContext } from '@/trpc/server'

export const metadata: Metadata = { title: { default: 'Mojster', template: '%s · Mojster' } }
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  interactiveWidget: 'resizes-content',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const requestHeaders = await headers()
  const nonce = requestHeaders.get('x-nonce') ?? undefined
  const { loadActor } = await requestContext(requestHeaders.get('x-tenant-slug'))
  const actor = await loadActor()
  return (
    <html lang={await getLocale()} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>
        <NextIntlClientProvider>
          <UiProvider theme={actor?.member?.tenant.theme ?? 'DEFAULT'} nonce={nonce}>
            {children}
          </UiProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
