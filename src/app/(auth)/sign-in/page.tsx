import { SignInForm } from '@/features/identity/components/sign-in-form'
import { localPath } from '@/lib/local-path'
import { pageApi } from '@/trpc/server'

type SignInPageProps = { searchParams: Promise<{ next?: string; error?: string }> }

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams
  const { api } = await pageApi()
  return <SignInForm next={localPath(next)} error={error ?? null} providers={await api.identity.providers()} />
}
