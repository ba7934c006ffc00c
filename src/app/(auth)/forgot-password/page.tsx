import { ForgotPasswordForm } from '@/features/identity/components/forgot-password-form'
import { StoredMailsLink } from '@/features/platform/components/stored-mails-link'
import { titled } from '@/i18n/page-title'
import { showsStoredMails } from '@/server/mail/transport'

export const generateMetadata = titled('identity.forgotTitle')

export default function ForgotPasswordPage() {
  return (
    <>
      <ForgotPasswordForm />
      {showsStoredMails && <StoredMailsLink />}
    </>
  )
}
