import { ForgotPasswordForm } from '@/features/identity/components/forgot-password-form'

export default function ForgotPasswordPage() {
  return <ForgotPasswordForm />
}
