import { ForgotPasswordForm } from '@/features/identity/components/forgot-password-form'
import { StoredMailsLink } from '@/features/platform/components/stored-mails-link'
import { showsStoredMails } from '@/server/mail/transport'

export default function ForgotPasswordPage() {
  return (
    <>
      <ForgotPasswordForm />
      {showsStoredMails && <StoredMailsLink />}
    </>
  )
}
