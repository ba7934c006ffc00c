import 'server-only'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { env } from '@/env'

export type Mail = { id: string; recipient: string; subject: string; text: string; html: string }

const storedMail = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  sentAt: z.coerce.date(),
})

const smtp = env.SMTP_URL ? createTransport(env.SMTP_URL) : null

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
  await writeFile(path.join(env.MAIL_DIR, `${id}.json`), stored)
}

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
