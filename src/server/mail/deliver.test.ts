import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { enqueueJob } from '@/server/jobs/enqueue'
import { createTenant, type TestTenant } from '@/test/factories'
import { deliverMail } from './deliver'
import { queueMail } from './outgoing-mail'
import { listStoredMails } from './transport'

let folder: string
let recipient: string

beforeEach(async () => {
  await drainJobs()
  folder = await mkdtemp(path.join(tmpdir(), 'mojster-mail-'))
  env.MAIL_DIR = folder
  recipient = `${newId()}@example.com`
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const afterCommit = () => {}
const queue = () =>
  platformDb.$transaction((db) =>
    queueMail({ db, afterCommit }, { template: 'passwordChanged', props: { name: 'Ana' }, recipient, locale: 'sl' }),
  )
const rows = () => platformDb.outgoingMail.findMany({ where: { recipient }, orderBy: { id: 'asc' } })

describe('queueMail', () => {
  it('has the mail written in its language, as text and HTML, and sent once', async () => {
    await queue()
    expect(await drainJobs()).toBe(1)
    expect(await listStoredMails()).toEqual([
      {
        id: (await rows())[0]?.id,
        recipient,
        subject: 'Vaše geslo je bilo spremenjeno',
        text: expect.stringContaining('Pozdravljeni, Ana'),
        html: expect.stringContaining('<html lang="sl">'),
        headers: {},
        sentAt: expect.any(Date),
      },
    ])
    expect(await rows()).toMatchObject([{ sentAt: expect.any(Date) }])
    expect(await drainJobs()).toBe(0)
  })

  it('has each of 50 sent once, with four workers', async () => {
    await Promise.all(Array.from({ length: 50 }, queue))
    const delivered = await Promise.all(Array.from({ length: 4 }, () => drainJobs()))
    expect(delivered.reduce((sum, count) => sum + count)).toBe(50)
    expect(await readdir(folder)).toHaveLength(50)
  })

  it('is not held up by one that cannot be rendered', async () => {
    await queue()
    await platformDb.outgoingMail.updateMany({ where: { recipient }, data: { template: 'unknown' } })
    await queue()
    await drainJobs()
    expect((await rows()).map(({ sentAt }) => sentAt !== null)).toEqual([false, true])
  })

  it('sends no mail of another company for the one that asks', async () => {
    const [own, other] = await Promise.all([createTenant(), createTenant()])
    const { id: mailId } = await platformDb.outgoingMail.create({
      data: { tenantId: other.id, recipient, locale: 'en', template: 'passwordChanged', props: { name: 'Ana' } },
      select: { id: true },
    })
    const ask = (tenant: TestTenant) =>
      tenantDb(tenant.id).$transaction((db) => enqueueJob({ db, afterCommit }, deliverMail, { mailId }))
    await ask(own)
    await drainJobs()
    expect(await rows()).toMatchObject([{ sentAt: null }])
    await ask(other)
    await drainJobs()
    expect(await rows()).toMatchObject([{ sentAt: expect.any(Date) }])
  })

  it('fails nobody when a mail cannot be handed over; the job waits for its next try', async () => {
    const file = path.join(folder, 'file')
    await writeFile(file, '')
    env.MAIL_DIR = path.join(file, 'mails')
    await queue()
    expect(await drainJobs()).toBe(1)
    expect(await rows()).toMatchObject([{ sentAt: null }])
  })
})
