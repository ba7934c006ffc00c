import { isTrackedEnvelope } from '@trpc/server'
import fc from 'fast-check'
import pg from 'pg'
import superjson from 'superjson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { createListener } from '@/server/live/listener'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { MAX_CHANGES } from './policy'
import { insertMessage } from './queries/write'
import { createLiveChat } from './service/live'
import type { Changes } from './service/read'
import { lockRoom } from './service/room'

const CHANNEL = 'chat_room'

/** Two server processes behind one database, as far as conversations go: each with a connection of its own. */
const processes = ['one', 'two'].map((name) => {
  const url = new URL(env.APP_DATABASE_URL)
  url.searchParams.set('application_name', `live-${name}-${process.pid}`)
  const listener = createListener({ url: url.href, channel: CHANNEL, checkMs: 50, lingerMs: 0 })
  return { name: url.searchParams.get('application_name') ?? '', live: createLiveChat(listener) }
})

const ownerDb = new pg.Client(env.DATABASE_URL)

let tenant: TestTenant
let owner: TestMember
let ana: TestMember

beforeAll(async () => {
  await ownerDb.connect()
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
  ana = await createMember(tenant, { name: 'Ana' })
})

afterAll(async () => {
  await Promise.all(processes.map(({ live }) => live.close()))
  await ownerDb.end()
})

const newRoom = async () => (await createModule(tenant, owner)).id
const say = (moduleId: string | null, body: string, by = owner) =>
  callerFor(by).chat.send({ moduleId, requestId: newId(), body })

type Followed = { moduleId: string | null; process?: number; tenantId?: string; member?: TestMember; revision?: number }

/** A browser: what it shows, and what it has heard so far. */
function openBrowser({ moduleId, process = 0, tenantId = tenant.id, member = ana, revision = 0 }: Followed) {
  const shown = new Map<string, Changes['items'] extends (infer Item)[] | null ? Item : never>()
  let heard = revision
  let news = Promise.withResolvers<void>()
  const problems: string[] = []
  let connection = new AbortController()
  let running: Promise<void> = Promise.resolve()

  const take = ({ revision: last, items }: Changes) => {
    if (items === null) problems.push('was told to read anew')
    if (last < heard) problems.push(`went back from ${heard} to ${last}`)
    for (const item of items ?? []) {
      if (item.revision <= heard) problems.push(`heard ${item.revision} twice`)
      const known = shown.get(item.id)
      const newest = Math.max(0, ...[...shown.values()].map(({ seq }) => seq))
      if (!known && item.seq !== newest + 1) problems.push(`${item.seq} came after ${newest}`)
      shown.set(item.id, item)
    }
    heard = Math.max(heard, last)
    news.resolve()
    news = Promise.withResolvers()
  }
  const connect = (to = process) => {
    connection = new AbortController()
    const { signal } = connection
    const follower = { tenantId, membershipId: member.id, moduleId, revision: heard, signal }
    running = (async () => {
      for await (const { text } of processes[to]?.live.follow(follower) ?? []) {
        take(superjson.parse<Changes>(text))
        if (signal.aborted) return
      }
    })()
    running.catch(() => news.resolve())
  }
  const cut = async () => {
    connection.abort()
    await running.catch(() => {})
  }
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await news.promise
  }
  connect()
  return {
    cut,
    connect,
    until,
    problems,
    ended: () => running,
    heard: () => heard,
    bodies: () => [...shown.values()].toSorted((a, b) => a.seq - b.seq).map(({ body }) => body),
  }
}

/** Breaks the connection over which a process hears. */
const breakListening = (name: string) =>
  ownerDb.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [name])

describe('following a conversation', () => {
  it('hears at once what another process wrote, changes and deletions too', async () => {
    const moduleId = await newRoom()
    const browser = openBrowser({ moduleId })
    const { id: messageId } = await say(moduleId, 'Hello')
    await browser.until(() => browser.bodies().includes('Hello'))
    await callerFor(owner).chat.edit({ messageId, body: 'Hello again' })
    await browser.until(() => browser.bodies().includes('Hello again'))
    await callerFor(owner).chat.delete({ messageId })
    await browser.until(() => !browser.bodies().includes('Hello again'))
    await browser.cut()
    expect(browser.problems).toEqual([])
  })

  it('tells a company nothing of another one, even to who knows the module', async () => {
    const moduleId = await newRoom()
    const foreign = await createTenant()
    const stranger = await createMember(foreign, { role: 'OWNER' })
    const browser = openBrowser({ moduleId, tenantId: foreign.id, member: stranger })
    const company = openBrowser({ moduleId: null, tenantId: foreign.id, member: stranger })
    const own = openBrowser({ moduleId })
    await say(moduleId, 'Ours')
    await say(null, 'Ours to all')
    await own.until(() => own.bodies().includes('Ours'))
    const heard = say(null, 'Theirs', stranger)
    await company.until(() => company.bodies().includes('Theirs'))
    await heard
    expect(company.bodies()).toEqual(['', 'Theirs'])
    expect(browser.bodies()).toEqual([])
    await Promise.all([browser, company, own].map(({ cut }) => cut()))
  })

  it.each(['hearing', 'cut off from notices'])('ends with the deactivation of its member, %s', async (state) => {
    const moduleId = await newRoom()
    const member = await createMember(tenant)
    const browser = openBrowser({ moduleId, member })
    const other = openBrowser({ moduleId })
    await say(moduleId, 'Hello')
    await Promise.all([browser, other].map(({ until, bodies }) => until(() => bodies().includes('Hello'))))
    if (state !== 'hearing') await breakListening(processes[0]?.name ?? '')
    await callerFor(owner).membership.deactivate({ membershipId: member.id })
    await expect(browser.ended()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    await say(moduleId, 'Without them')
    await other.until(() => other.bodies().includes('Without them'))
    expect(browser.bodies()).not.toContain('Without them')
    await other.cut()
  })

  it('lets nobody in who was deactivated just before', async () => {
    const moduleId = await newRoom()
    const member = await createMember(tenant)
    await say(moduleId, 'Hello')
    await callerFor(owner).membership.deactivate({ membershipId: member.id })
    const browser = openBrowser({ moduleId, member })
    await expect(browser.ended()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(browser.bodies()).toEqual([])
  })

  it('tells who follows what one commit brings, though it is more than is told to who comes back', async () => {
    const moduleId = await newRoom()
    const browser = openBrowser({ moduleId })
    await say(moduleId, 'First')
    await browser.until(() => browser.bodies().includes('First'))
    const count = MAX_CHANGES + 20
    await tenantDb(tenant.id).$transaction(
      async (db) => {
        const { roomId } = await lockRoom({ db }, moduleId)
        const common = { roomId, authorId: owner.id, type: 'MESSAGE', replyToId: null, isQuestion: false } as const
        for (let index = 0; index < count; index += 1) {
          const own = { requestId: newId(), body: `${index}`, mentionIds: [], now: new Date() }
          await insertMessage(db, { ...common, ...own })
        }
      },
      { timeout: 60_000 },
    )
    await browser.until(() => browser.bodies().includes(`${count - 1}`) || browser.problems.length > 0)
    await browser.cut()
    expect(browser.problems).toEqual([])
    expect(browser.bodies().slice(-count)).toEqual(Array.from({ length: count }, (_, index) => `${index}`))
  })

  it('says that too much has changed to tell it one by one', async () => {
    const moduleId = await newRoom()
    await say(moduleId, 'Hello')
    const browser = openBrowser({ moduleId, revision: 1_000 })
    await browser.until(() => browser.problems.length > 0)
    expect(browser.problems[0]).toBe('was told to read anew')
    await browser.cut()
  })

  it('is open to who may see the conversation, through the router', async () => {
    const moduleId = await newRoom()
    await say(moduleId, 'Hello')
    const stream = await callerFor(owner).chat.changes({ moduleId, revision: 0 })
    const first = await readFirst(stream)
    if (!isTrackedEnvelope<string>(first)) throw new Error('changes are marked with their number')
    expect(first[0]).toBe('2')
    expect(superjson.parse<Changes>(first[1]).items?.map(({ body }) => body)).toEqual(['', 'Hello'])
    await expect(readFirst(await callerFor(ana).chat.changes({ moduleId, revision: 0 }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

async function readFirst(stream: AsyncIterable<unknown>) {
  for await (const first of stream) return first
}

type Step = { kind: 'say' | 'edit' | 'cut' | 'reconnect' | 'move' | 'break'; which: number }

const step = fc.record({
  kind: fc.constantFrom<Step['kind']>('say', 'say', 'say', 'edit', 'cut', 'reconnect', 'move', 'break'),
  which: fc.nat({ max: 3 }),
})

describe('connections cut at random, with two processes behind one database', () => {
  it('lose nothing, double nothing and keep the order', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const moduleId = await newRoom()
        const browsers = [0, 1, 0, 1].map((process) => openBrowser({ moduleId, process }))
        const sent: string[] = []
        const writing: Promise<unknown>[] = []
        const at = (which: number) => browsers[which] ?? openBrowser({ moduleId })
        for (const [index, { kind, which }] of steps.entries()) {
          if (kind === 'say') writing.push(say(moduleId, `${index}`).then(({ id }) => sent.push(id)))
          if (kind === 'edit' && sent.length > 0) {
            const messageId = sent[which % sent.length] ?? ''
            writing.push(callerFor(owner).chat.edit({ messageId, body: `edited ${index}` }))
          }
          if (kind === 'cut') await at(which).cut()
          if (kind === 'reconnect' || kind === 'move') {
            await at(which).cut()
            at(which).connect(kind === 'move' ? (which + 1) % 2 : which % 2)
          }
          if (kind === 'break') await breakListening(processes[which % 2]?.name ?? '')
          if (which === 0) await Promise.all(writing)
        }
        await Promise.all(writing)
        for (const [index, browser] of browsers.entries()) {
          await browser.cut()
          browser.connect(index % 2)
        }
        const { id: lastId, revision } = await say(moduleId, 'The end')
        await Promise.all(browsers.map((browser) => browser.until(() => browser.heard() >= revision)))
        const rows = await tenantDb(tenant.id).chatMessage.findMany({
          where: { room: { moduleId } },
          orderBy: { seq: 'asc' },
          select: { id: true, body: true },
        })
        expect(rows.at(-1)?.id).toBe(lastId)
        for (const browser of browsers) {
          await browser.cut()
          expect(browser.problems).toEqual([])
          expect(browser.bodies()).toEqual(rows.map(({ body }) => body))
        }
      }),
      { numRuns: 12 },
    )
  })
})
