import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { TIME_ZONES } from '@/lib/time-zone'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { callerFor } from '@/test/caller'
import { createMember, createModule, createTenant, type TestMember, type TestTenant } from '@/test/factories'

let tenant: TestTenant
let owner: TestMember

beforeEach(async () => {
  tenant = await createTenant()
  owner = await createMember(tenant, { role: 'OWNER' })
})

const settingsOf = (who: TestTenant) => tenantDb(who.id).tenant.findUniqueOrThrow({ where: { id: who.id } })
const auditOf = (who: TestTenant) =>
  tenantDb(who.id).auditLog.findMany({ where: { action: 'TENANT_UPDATED' }, orderBy: { id: 'asc' } })

const createImage = async (
  who: TestTenant,
  input: { type?: 'IMAGE' | 'DOCUMENT'; status?: 'READY' | 'FAILED' } = {},
) => {
  const file = { storagePath: newId(), fileName: 'logo.png', contentType: 'image/png', size: 1, checksum: 'x' }
  const data = { id: newId(), type: 'IMAGE' as const, ...file, ...input }
  await tenantDb(who.id).mediaAsset.create({ data, select: { id: true } })
  return data.id
}

describe('settings', () => {
  it('change what is sent, log from and to, and answer with what an undo sends', async () => {
    const before = await settingsOf(tenant)
    const change = {
      name: ' New Name ',
      theme: 'OCEAN',
      timeZone: 'America/New_York',
      locale: 'sl',
      phone: '+386 1',
    } as const
    const previous = await callerFor(owner).tenant.updateSettings({ ...change, contactEmail: 'boss@example.com' })
    expect(previous).toEqual({
      name: 'Test Company',
      theme: 'DEFAULT',
      timeZone: 'Europe/Ljubljana',
      locale: 'en',
      phone: null,
      contactEmail: null,
    })
    expect(await callerFor(owner).tenant.settings()).toMatchObject({ ...change, name: 'New Name', address: null })
    const [log] = await auditOf(tenant)
    expect(log).toMatchObject({ actorId: owner.id, entityId: tenant.id, entityName: 'New Name' })
    expect(log?.metadata).toMatchObject({ name: { from: 'Test Company', to: 'New Name' }, phone: { from: null } })

    await callerFor(owner).tenant.updateSettings(previous)
    expect({ ...(await settingsOf(tenant)), updatedAt: null }).toEqual({ ...before, updatedAt: null })
    expect(await auditOf(tenant)).toHaveLength(2)
  })

  it('empty texts clear a field, and what is as it was leaves no trace', async () => {
    await callerFor(owner).tenant.updateSettings({ address: 'Main Street 1', contactEmail: 'a@example.com' })
    await callerFor(owner).tenant.updateSettings({ address: ' ', contactEmail: '' })
    expect(await settingsOf(tenant)).toMatchObject({ address: null, contactEmail: null })
    expect(await callerFor(owner).tenant.updateSettings({ address: '', name: tenant.name })).toEqual({})
    expect(await auditOf(tenant)).toHaveLength(2)
  })

  it('two people who change different ones at once keep both', async () => {
    const other = await createMember(tenant, { role: 'SUPER_ADMIN' })
    await Promise.all([
      callerFor(owner).tenant.updateSettings({ name: 'Renamed' }),
      callerFor(other).tenant.updateSettings({ theme: 'SUNSET' }),
    ])
    expect(await settingsOf(tenant)).toMatchObject({ name: 'Renamed', theme: 'SUNSET' })
  })

  it('log a chain without gaps when changed at once', async () => {
    const names = ['One', 'Two', 'Three', 'Four', 'Five']
    await Promise.all(names.map((name) => callerFor(owner).tenant.updateSettings({ name })))
    const changes = (await auditOf(tenant)).map(({ metadata }) => metadata as { name: { from: string; to: string } })
    const nextOf = new Map(changes.map(({ name }) => [name.from, name.to]))
    const chain: string[] = []
    for (let name = nextOf.get(tenant.name); name; name = nextOf.get(name)) chain.push(name)
    expect(chain.toSorted()).toEqual(names.toSorted())
    expect(chain.at(-1)).toBe((await settingsOf(tenant)).name)
  })

  it.each(['ADMIN', 'HR', 'EMPLOYEE', 'VIEWER'] as const)('are closed to %s', async (role) => {
    const caller = callerFor(await createMember(tenant, { role }))
    await expect(caller.tenant.settings()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(caller.tenant.updateSettings({ name: 'Mine' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(caller.tenant.dismissSetup({ isDismissed: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await settingsOf(tenant)).toMatchObject({ name: 'Test Company', settings: {} })
  })

  it('of another company are not there', async () => {
    const other = await createTenant()
    const caller = callerFor(owner, { slug: other.slug })
    await expect(caller.tenant.updateSettings({ name: 'Mine' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await settingsOf(other)).name).toBe('Test Company')
  })

  it.each([
    { plan: 'FREE' },
    { slug: 'other' },
    { maxLearners: 1 },
    { billingEnabled: true },
    { id: newId() },
    { settings: {} },
    { domain: 'example.com' },
    { timeZone: 'Mars/Olympus' },
    { timeZone: 'europe/ljubljana' },
    { theme: 'BLACK' },
    { locale: 'de' },
    { name: '  ' },
    { name: 'x'.repeat(121) },
    { contactEmail: 'nobody' },
    { logoAssetId: 'x' },
  ])('refuse %j', async (input) => {
    const before = await settingsOf(tenant)
    const answer = callerFor(owner).tenant.updateSettings({ name: 'Changed', ...input } as { name: string })
    await expect(answer).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await settingsOf(tenant)).toEqual(before)
  })

  it('take every time zone that the server knows', async () => {
    for (const timeZone of ['UTC', TIME_ZONES.at(1), TIME_ZONES.at(-1)]) {
      await callerFor(owner).tenant.updateSettings({ timeZone })
      expect((await settingsOf(tenant)).timeZone).toBe(timeZone)
    }
  })

  it('take a picture of this company as its logo, and nothing else', async () => {
    const other = await createTenant()
    const update = (logoAssetId: string | null) => callerFor(owner).tenant.updateSettings({ logoAssetId })
    const notOurs = await createImage(other)
    for (const id of [notOurs, newId(), await createImage(tenant, { type: 'DOCUMENT' })]) {
      await expect(update(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await expect(update(await createImage(tenant, { status: 'FAILED' }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const logo = await createImage(tenant)
    expect(await update(logo)).toEqual({ logoAssetId: null })
    expect((await callerFor(owner).tenant.shell()).tenant.logoAssetId).toBe(logo)
    expect(await update(null)).toEqual({ logoAssetId: logo })
  })
})

describe('reminders and the plan', () => {
  it('has reminders by default, keeps what was chosen in order, and what else the settings hold', async () => {
    const settings = () => callerFor(owner).tenant.settings()
    expect(await settings()).toMatchObject({ reminderDays: [14, 7, 1], remindsOverdue: true })
    await callerFor(owner).tenant.dismissSetup({ isDismissed: true })
    const previous = await callerFor(owner).tenant.updateSettings({ reminderDays: [3, 30, 3], remindsOverdue: false })
    expect(previous).toEqual({ reminderDays: [14, 7, 1], remindsOverdue: true })
    expect(await settings()).toMatchObject({ reminderDays: [30, 3], remindsOverdue: false })
    expect((await settingsOf(tenant)).settings).toMatchObject({ setupDismissedAt: expect.any(String) })
    expect((await callerFor(owner).tenant.setupChecklist()).isDismissed).toBe(true)
    await callerFor(owner).tenant.updateSettings({ reminderDays: [] })
    expect(await settings()).toMatchObject({ reminderDays: [] })
  })

  it('has amounts of points, which hold for what is earned from then on', async () => {
    const previous = await callerFor(owner).tenant.updateSettings({ xpModuleCompleted: 7 })
    expect(previous).toEqual({ xpModuleCompleted: 100 })
    expect(await callerFor(owner).xp.amounts()).toMatchObject({ MODULE_COMPLETED: 7, QUIZ_HIGH_SCORE: 50 })
    const tooMany = callerFor(owner).tenant.updateSettings({ xpRenewal: 10_001 })
    await expect(tooMany).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('shows the seats of the plan: who is invited holds one, who is deactivated none', async () => {
    await platformDb.tenant.update({ where: { id: tenant.id }, data: { plan: 'STARTER', maxLearners: 40 } })
    const member = await createMember(tenant)
    await callerFor(owner).membership.invite({ name: 'Ana', email: `${newId()}@example.com`, role: 'EMPLOYEE' })
    const before = await callerFor(owner).tenant.plan()
    expect(before).toMatchObject({ plan: 'STARTER', limit: 40, maxLearners: 40, invited: 1 })
    await callerFor(owner).membership.deactivate({ membershipId: member.id })
    expect(await callerFor(owner).tenant.plan()).toEqual({ ...before, active: before.active - 1 })
  })
})

describe('the setup checklist', () => {
  const states = async (member = owner) => {
    const { steps, isDismissed } = await callerFor(member).tenant.setupChecklist()
    return { isDismissed, done: Object.fromEntries(steps.map(({ key, isDone }) => [key, isDone])) }
  }

  it('follows what the company does', async () => {
    expect(await states()).toEqual({
      isDismissed: false,
      done: { look: false, people: false, module: false, group: false },
    })
    await callerFor(owner).tenant.updateSettings({ theme: 'SUNSET' })
    expect((await states()).done).toMatchObject({ look: true, people: false, module: false })
    await callerFor(owner).membership.invite({ name: 'Ana', email: `${newId()}@example.com`, role: 'EMPLOYEE' })
    expect((await states()).done).toMatchObject({ look: true, people: true, module: false })
    await createModule(tenant, owner, { status: 'DRAFT' })
    expect((await states()).done.module).toBe(false)
    await createModule(tenant, owner)
    expect((await states()).done).toEqual({ look: true, people: true, module: true, group: false })
    await tenantDb(tenant.id).group.create({ data: { name: 'Production' }, select: { id: true } })
    expect((await states()).done.group).toBe(true)
  })

  it('counts a logo as a look', async () => {
    await callerFor(owner).tenant.updateSettings({ logoAssetId: await createImage(tenant) })
    expect((await states()).done.look).toBe(true)
  })

  it('shows only what the member may do', async () => {
    const member = await createMember(tenant, { role: 'VIEWER', permissions: ['MANAGE_TENANT', 'MANAGE_USERS'] })
    expect(Object.keys((await states(member)).done)).toEqual(['look', 'people'])
  })

  it('can be put away and brought back, with the log saying so', async () => {
    await callerFor(owner).tenant.dismissSetup({ isDismissed: true })
    await callerFor(owner).tenant.dismissSetup({ isDismissed: true })
    expect((await states()).isDismissed).toBe(true)
    await callerFor(owner).tenant.dismissSetup({ isDismissed: false })
    expect((await states()).isDismissed).toBe(false)
    expect((await auditOf(tenant)).map(({ metadata }) => metadata)).toEqual([
      { setupDismissed: { from: false, to: true } },
      { setupDismissed: { from: true, to: false } },
    ])
  })

  it('keeps what else is in the settings', async () => {
    await tenantDb(tenant.id).tenant.update({ where: { id: tenant.id }, data: { settings: { xp: { module: 100 } } } })
    await callerFor(owner).tenant.dismissSetup({ isDismissed: true })
    expect((await settingsOf(tenant)).settings).toMatchObject({
      xp: { module: 100 },
      setupDismissedAt: expect.any(String),
    })
  })
})
