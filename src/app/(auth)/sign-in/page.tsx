import { SignInForm } from '@/features/identity/components/sign-in-form'
import { StoredMailsLink } from '@/features/platform/components/stored-mails-link'
import { titled } from '@/i18n/page-title'
import { localPath } from '@/lib/local-path'
import { showsStoredMails } from '@/server/mail/transport'
import { pageApi } from '@/trpc/server'

export const generateMetadata = titled('identity.signIn')

type SignInPageProps = { searchParams: Promise<{ next?: string; error?: string }> }

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams
  const { api } = await pageApi()
  const providers = await api.identity.providers()
  return (
    <>
      <SignInForm next={localPath(next)} error={error ?? null} providers={providers} />
      {showsStoredMails && <StoredMailsLink />}
    </>
  )
}
