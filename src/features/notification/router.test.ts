import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { tenantDb } from '@/server/db/tenant-db'
import { unsubscribeTokenOf } from '@/server/mail/unsubscribe-token'
import { anonymousCaller, callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { inTransaction } from '@/test/learning'
import { COUNTED, DEFAULT_PREFERENCES } from './policy'
import { type NewNotification, notify } from './service/notify'

let tenant: TestTenant
let member: TestMember
let other: TestMember

beforeEach(async () => {
  tenant = await createTenant()
  member = await createMember(tenant)
  other = await createMember(tenant)
})

const notice = (to: TestMember): NewNotification => ({
  membershipId: to.id,
  type: 'NEW_MODULE',
  params: { moduleTitle: 'First aid' },
  path: '/modules/first-aid',
  cause: { kind: 'GROUP', group: 'Production', since: '2026-03-03T09:00:00.000Z' },
  dedupKey: newId(),
})

const tell = (count: number, { to = member, now = new Date(), ...more }: { to?: TestMember; now?: Date } = {}) =>
  inTransaction(tenant, to, (ctx) =>
    notify(
      { ...ctx, now },
      Array.from({ length: count }, () => ({ ...notice(to), ...more })),
    ),
  )

const api = (who = member) => callerFor(who).notification
const idsOf = async (who = member) => (await api(who).list({ limit: 100 })).items.map(({ id }) => id)

describe('list', () => {
  it('shows one’s own in words, the newest first, page by page', async () => {
    for (const hour of [1, 2, 3]) await tell(2, { now: new Date(Date.UTC(2027, 0, 1, hour)) })
    await tell(1, { to: other })
    const first = await api().list({ limit: 4 })
    const second = await api().list({ limit: 4, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ createdAt }) => createdAt.getUTCHours())).toEqual([
      3, 3, 2, 2, 1, 1,
    ])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6)
    expect(second.nextCursor).toBeNull()
    expect(first.items[0]).toMatchObject({
      title: 'New for you: First aid',
      text: 'Learn it whenever it suits you; there is no deadline.',
      why: 'You are in the group Production, which has had this module for you since Tuesday, 3 March 2026.',
      path: '/modules/first-aid',
      readAt: null,
    })
  })

  it('speaks the reader’s language', async () => {
    await tell(1)
    await callerFor(member, { slug: null }).identity.updateAccount({ name: member.name, locale: 'sl' })
    expect((await api().list({})).items[0]?.title).toBe('Novo za vas: First aid')
  })

  it('can be narrowed to what is unread or of a family', async () => {
    await tell(2)
    const [id = ''] = await idsOf()
    await api().mark({ ids: [id], isRead: true })
    expect((await api().list({ isUnread: true })).items).toHaveLength(1)
    expect((await api().list({ family: 'content' })).items).toHaveLength(2)
    expect((await api().list({ family: 'deadlines' })).items).toHaveLength(0)
    expect((await api().list({ family: 'content', isUnread: true })).items).toHaveLength(1)
  })
})

describe('unread', () => {
  it('counts one’s own, no further than a bell shows', async () => {
    await tell(3)
    await tell(COUNTED + 20, { to: other })
    expect(await api().unread()).toBe(3)
    expect(await api(other).unread()).toBe(COUNTED)
  })
})

describe('marking', () => {
  it('marks as read and as unread, again and again', async () => {
    await tell(2)
    const [id = ''] = await idsOf()
    await api().mark({ ids: [id], isRead: true })
    await api().mark({ ids: [id], isRead: true })
    expect(await api().unread()).toBe(1)
    await api().mark({ ids: [id], isRead: false })
    expect(await api().unread()).toBe(2)
  })

  it('knows nobody else’s', async () => {
    await tell(1)
    await tell(1, { to: other })
    const ids = [...(await idsOf()), ...(await idsOf(other))]
    await expect(api().mark({ ids, isRead: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const stranger = await createMember(await createTenant())
    await expect(api(stranger).mark({ ids, isRead: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await api().unread()).toBe(1)
  })

  it('marks all, and its undo only what it marked', async () => {
    await tell(3)
    await tell(1, { to: other })
    const [id = ''] = await idsOf()
    await api().mark({ ids: [id], isRead: true })
    const { count, readAt } = await callerFor(member, { now: new Date(Date.now() + 1000) }).notification.markAll()
    expect(count).toBe(2)
    expect([await api().unread(), await api(other).unread()]).toEqual([0, 1])
    await api().undoMarkAll({ readAt })
    expect(await api().unread()).toBe(2)
  })
})

describe('preferences', () => {
  it('are the defaults until something is chosen, and change one by one', async () => {
    expect(await api().preferences()).toEqual(DEFAULT_PREFERENCES)
    await api().updatePreferences({ results: false })
    await api().updatePreferences({ frequency: 'DAILY' })
    expect(await api().preferences()).toEqual({ ...DEFAULT_PREFERENCES, results: false, frequency: 'DAILY' })
    expect(await api(other).preferences()).toEqual(DEFAULT_PREFERENCES)
  })

  it('hold what several windows choose at once', async () => {
    await Promise.all([
      api().updatePreferences({ results: false }),
      api().updatePreferences({ content: false }),
      api().updatePreferences({ frequency: 'WEEKLY' }),
    ])
    expect(await api().preferences()).toMatchObject({ results: false, content: false, frequency: 'WEEKLY' })
  })

  it('move what waits to be mailed', async () => {
    await tell(1)
    await api().updatePreferences({ frequency: 'WEEKLY' })
    const [row] = await tenantDb(tenant.id).notification.findMany()
    expect(row?.mailAfter?.getUTCDay()).toBe(1)
  })
})

describe('the link of a mail', () => {
  const tokenOf = (who: TestMember, families = ['content', 'deadlines']) =>
    unsubscribeTokenOf({ membershipId: who.id, families })
  const open = () => anonymousCaller().notification

  it('stops the mails that it came with, by one click as often as one likes', async () => {
    const token = tokenOf(member)
    expect(await open().unsubscribed({ token })).toMatchObject({
      email: member.email,
      tenantName: tenant.name,
      families: ['deadlines', 'content'],
      toggles: { content: true, deadlines: true, results: true },
    })
    await Promise.all([open().unsubscribe({ token }), open().unsubscribe({ token })])
    expect(await api().preferences()).toEqual({ ...DEFAULT_PREFERENCES, content: false, deadlines: false })
    expect(await api(other).preferences()).toEqual(DEFAULT_PREFERENCES)
  })

  it('stops or resumes any other mails too', async () => {
    const token = tokenOf(member)
    await api().updatePreferences({ frequency: 'DAILY' })
    await open().updateUnsubscribed({ token, changes: { content: false, results: false } })
    await open().updateUnsubscribed({ token, changes: { content: true } })
    expect(await api().preferences()).toEqual({ ...DEFAULT_PREFERENCES, results: false, frequency: 'DAILY' })
  })

  it('does nothing when it was not made here', async () => {
    for (const token of [tokenOf(member).replace(member.id, other.id), '', `${member.id}.content.x`]) {
      await expect(open().unsubscribed({ token })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(open().unsubscribe({ token })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(open().updateUnsubscribed({ token, changes: { content: false } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    expect(await api().preferences()).toEqual(DEFAULT_PREFERENCES)
  })
})
