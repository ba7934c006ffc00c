import { SignInForm } from '@/features/identity/components/sign-in-form'
import { localPath } from '@/lib/local-path'

type SignInPageProps = { searchParams: Promise<{ next?: string; error?: string }> }

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams
  return <SignInForm next={localPath(next)} error={error ?? null} />
}
