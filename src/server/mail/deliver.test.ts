import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { deliverDueMails, deliverSoon } from './deliver'
import { queueMail } from './outgoing-mail'
import { listStoredMails } from './transport'

let folder: string
let recipient: string

beforeEach(async () => {
  await platformDb.outgoingMail.updateMany({ where: { sentAt: null }, data: { abandonedAt: new Date() } })
  folder = await mkdtemp(path.join(tmpdir(), 'mojster-mail-'))
  env.MAIL_DIR = folder
  recipient = `${newId()}@example.com`
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const queue = (db: Parameters<typeof queueMail>[0] = platformDb) =>
  queueMail(db, { template: 'passwordChanged', props: { name: 'Ana' }, recipient, locale: 'sl' })
const rows = () => platformDb.outgoingMail.findMany({ where: { recipient }, orderBy: { id: 'asc' } })
const makeDue = () =>
  platformDb.outgoingMail.updateMany({ where: { recipient }, data: { nextTryAt: new Date(Date.now() - 1000) } })

/** Below a file no folder can be made. */
async function breakTransport() {
  const file = path.join(folder, 'file')
  await writeFile(file, '')
  env.MAIL_DIR = path.join(file, 'mails')
}

describe('deliverDueMails', () => {
  it('writes the mail in its language, as text and HTML', async () => {
    await queue()
    expect(await deliverDueMails()).toBe(1)
    expect(await listStoredMails()).toEqual([
      {
        id: (await rows())[0]?.id,
        recipient,
        subject: 'Vaše geslo je bilo spremenjeno',
        text: expect.stringContaining('Pozdravljeni, Ana'),
        html: expect.stringContaining('<html lang="sl">'),
        sentAt: expect.any(Date),
      },
    ])
    expect(await rows()).toMatchObject([{ attempts: 1, sentAt: expect.any(Date), lastError: null }])
  })

  it('sends each of 50 once, with four deliverers at work', async () => {
    await Promise.all(Array.from({ length: 50 }, () => queue()))
    const delivered = await Promise.all(Array.from({ length: 4 }, () => deliverDueMails()))
    expect(delivered.reduce((sum, count) => sum + count)).toBe(50)
    expect((await rows()).map(({ attempts, sentAt }) => attempts === 1 && sentAt !== null)).toEqual(
      Array(50).fill(true),
    )
    expect(await readdir(folder)).toHaveLength(50)
    expect(await deliverDueMails()).toBe(0)
  })

  it('tries again, later each time, until it has left', async () => {
    await queue()
    await breakTransport()
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await makeDue()
      await deliverDueMails()
      const [row] = await rows()
      expect(row).toMatchObject({ attempts: attempt, sentAt: null, abandonedAt: null })
      expect(row?.lastError).toContain('ENOTDIR')
      pauses.push(Math.round(((row?.nextTryAt.getTime() ?? 0) - Date.now()) / 30_000))
    }
    expect(pauses).toEqual([1, 2, 4])
    env.MAIL_DIR = folder
    expect(await deliverDueMails()).toBe(0)
    await makeDue()
    expect(await deliverDueMails()).toBe(1)
    expect(await rows()).toMatchObject([{ attempts: 4, sentAt: expect.any(Date), lastError: null }])
  })

  it('gives up after eight attempts, and says why', async () => {
    await queue()
    await breakTransport()
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await makeDue()
      await deliverDueMails()
    }
    expect(await rows()).toMatchObject([
      { attempts: 8, abandonedAt: expect.any(Date), lastError: expect.stringContaining('ENOTDIR') },
    ])
  })

  it('one that cannot be rendered does not hold up the others', async () => {
    await platformDb.outgoingMail.create({
      data: { tenantId: null, recipient, locale: 'en', template: 'unknown', props: {} },
    })
    await queue()
    await deliverDueMails()
    expect((await rows()).map(({ sentAt }) => sentAt !== null)).toEqual([false, true])
  })

  it('sends nothing of a transaction that failed', async () => {
    const failed = platformDb.$transaction(async (db) => {
      await queue(db)
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(await deliverDueMails()).toBe(0)
  })
})

describe('deliverSoon', () => {
  it('fails nobody', async () => {
    await queue()
    await breakTransport()
    await expect(deliverSoon()).resolves.toBeUndefined()
  })
})
