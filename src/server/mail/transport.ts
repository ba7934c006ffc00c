import 'server-only'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { env } from '@/env'

export type Mail = {
  id: string
  recipient: string
  subject: string
  text: string
  html: string
  headers?: Record<string, string>
}

const storedMail = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  sentAt: z.coerce.date(),
})

// Well within the half minute after which a mail is due again.
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 5_000, socketTimeout: 10_000 }

const smtp = env.SMTP_URL ? createTransport({ url: env.SMTP_URL, ...TIMEOUTS }) : null

/** Hands the mail to SMTP, or without one writes it to MAIL_DIR; the same id is the same mail, however often it is sent. */
export async function sendMail({ id, recipient, ...content }: Mail): Promise<void> {
  if (smtp) {
    await smtp.sendMail({
      from: env.MAIL_FROM,
      to: recipient,
      messageId: `<${id}@${new URL(env.APP_URL).hostname}>`,
      ...content,
    })
    return
  }
  await mkdir(env.MAIL_DIR, { recursive: true })
  const stored = JSON.stringify({ id, recipient, ...content, sentAt: new Date() }, null, 2)
  const file = path.join(env.MAIL_DIR, `${id}.json`)
  // Who lists the folder meanwhile never reads half a mail.
  await writeFile(`${file}.part`, stored)
  await rename(`${file}.part`, file)
}

/** Whether the mails may be read on a page: they hold links that sign in, so only where nobody's are real. */
export const showsStoredMails = env.DEV_MAIL_PAGE && !smtp

/** The mails in MAIL_DIR, newest first; ids are UUID v7, so their order is that of time. */
export async function listStoredMails(limit = 50) {
  const names = await readdir(env.MAIL_DIR).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, limit)
  return Promise.all(
    newest.map(async (name) => storedMail.parse(JSON.parse(await readFile(path.join(env.MAIL_DIR, name), 'utf8')))),
  )
}
