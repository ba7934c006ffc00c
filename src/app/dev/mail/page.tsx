import { notFound } from 'next/navigation'
import { StoredMails } from '@/features/platform/components/stored-mails'
import { listStoredMails, showsStoredMails } from '@/server/mail/transport'

export default async function Page() {
  if (!showsStoredMails) notFound()
  return <StoredMails mails={await listStoredMails()} />
}
