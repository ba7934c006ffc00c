import { ResetPasswordForm } from '@/features/identity/components/reset-password-form'

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return <ResetPasswordForm token={token} />
}
