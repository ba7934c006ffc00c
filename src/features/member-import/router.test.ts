import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { drainJobs } from '@/server/jobs/drain'
import { callerFor } from '@/test/caller'
import { createMember, createTenant, type TestMember, type TestTenant } from '@/test/factories'
import { errorsOf, importPeople, prepare, sendFile, start, upload } from '@/test/import-scene'

vi.setConfig({ testTimeout: 60_000 })

let tenant: TestTenant
let hr: TestMember

beforeEach(async () => {
  tenant = await createTenant()
  hr = await createMember(tenant, { role: 'HR' })
})

const HEADINGS = ['Name', 'E-mail', 'Role', 'Job title', 'Staff ID', 'Department', 'Manager', 'Groups']
const mark = () => newId().slice(-12)
const person = (email: string, fields: Partial<Record<(typeof HEADINGS)[number], string>> = {}) =>
  HEADINGS.map((heading) => ({ Name: `Person ${email}`, 'E-mail': email, ...fields })[heading] ?? '')
const people = (count: number) => Array.from({ length: count }, (_, n) => person(`p${n}-${mark()}@example.com`))
const imports = (who = hr) => callerFor(who).memberImport
const rowOf = (email: string) => tenantDb(tenant.id).membership.findFirstOrThrow({ where: { email } })
const countMembers = () => tenantDb(tenant.id).membership.count()
const mails = () => tenantDb(tenant.id).outgoingMail.count({ where: { template: 'invitation' } })
const problemsOf = async (importId: string) =>
  (await imports().rows({ importId })).items.map(({ problems }) => problems.map(({ key }) => key))
const limitTo = (maxLearners: number) => platformDb.tenant.update({ where: { id: tenant.id }, data: { maxLearners } })

describe('an import', () => {
  it('adds people with what the file says of them, and invites them', async () => {
    const [boss, staff] = [`boss-${mark()}@example.com`, `staff-${mark()}@example.com`]
    const done = await importPeople(
      hr,
      [
        HEADINGS,
        person(staff, { Role: 'Employee', 'Staff ID': 'S-1', Manager: boss, Department: 'Production' }),
        person(boss.toUpperCase(), { 'Job title': 'Head baker' }),
      ],
      {},
    )
    expect(done).toMatchObject({ status: 'DONE', counts: { CREATE: 2, ERROR: 0 }, doneCount: 2 })
    const manager = await rowOf(boss)
    expect(await rowOf(staff)).toMatchObject({ staffId: 'S-1', department: 'Production', managerId: manager.id })
    expect(manager).toMatchObject({ jobTitle: 'Head baker', joinedAt: null, role: 'EMPLOYEE' })
    expect(await mails()).toBe(2)
    const audited = await tenantDb(tenant.id).auditLog.findMany({ select: { action: true } })
    expect(audited.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['USER_INVITED', 'USER_UPDATED', 'USERS_IMPORTED']),
    )
  })

  it('changes nothing when it is run again', async () => {
    const lines = [HEADINGS, ...people(3), person(hr.email, { Name: hr.name, 'Job title': 'Lead', Groups: 'Night' })]
    const options = { isCreatingGroups: true }
    expect((await importPeople(hr, lines, options)).counts).toMatchObject({ CREATE: 3, UPDATE: 1 })
    const before = await tenantDb(tenant.id).membership.findMany({ orderBy: { id: 'asc' } })
    expect((await prepare(hr, lines, options)).counts).toMatchObject({ UNCHANGED: 4, CREATE: 0, UPDATE: 0 })
    await importPeople(hr, lines, options)
    expect(await tenantDb(tenant.id).membership.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
    expect(await mails()).toBe(3)
  })

  it('tells field by field what it would change, and leaves what is empty', async () => {
    const member = await createMember(tenant)
    await importPeople(hr, [HEADINGS, person(member.email, { Name: 'Ana', 'Job title': 'Baker' })])
    const { importId } = await prepare(hr, [HEADINGS, person(member.email, { Name: 'Ana N', 'Job title': '' })])
    const [row] = (await imports().rows({ importId })).items
    expect(row).toMatchObject({ verdict: 'UPDATE', changes: [{ field: 'name', from: 'Ana', to: 'Ana N' }] })
    await start(hr, importId)
    expect(await rowOf(member.email)).toMatchObject({ name: 'Ana N', jobTitle: 'Baker' })
  })

  it('leaves who is here alone when told so, and whoever was deactivated', async () => {
    const [member, former] = [await createMember(tenant), await createMember(tenant)]
    await callerFor(hr).membership.deactivate({ membershipId: former.id })
    const lines = [HEADINGS, person(member.email), person(former.email)]
    expect((await prepare(hr, lines, { existing: 'SKIP' })).counts).toMatchObject({ SKIP: 2 })
    expect((await importPeople(hr, lines)).counts).toMatchObject({ SKIP: 1, UPDATE: 1 })
    expect((await rowOf(former.email)).deactivatedAt).not.toBeNull()
  })

  it('adds people to groups, with what these ask for, and makes groups when told so', async () => {
    const group = await callerFor(hr).group.create({ name: 'Production' })
    const email = `g-${mark()}@example.com`
    const lines = [HEADINGS, person(email, { Groups: 'production; Night shift' })]
    const refused = await prepare(hr, lines)
    expect(await problemsOf(refused.importId)).toEqual([['groupUnknown']])
    await importPeople(hr, lines, { isCreatingGroups: true })
    const { id } = await rowOf(email)
    const groups = await tenantDb(tenant.id).userGroup.findMany({
      where: { membershipId: id },
      select: { groupId: true, group: { select: { name: true } } },
    })
    expect(groups.map((row) => row.group.name).sort()).toEqual(['Night shift', 'Production'])
    expect(groups.map((row) => row.groupId)).toContain(group.id)
  })

  it('sends no invitation when these are for later', async () => {
    await importPeople(hr, [HEADINGS, ...people(2)], { isInviting: false })
    expect(await mails()).toBe(0)
  })
})

describe('each line', () => {
  it('is told what is wrong with it, and the rest goes on', async () => {
    const taken = await createMember(tenant)
    await tenantDb(tenant.id).membership.update({ where: { id: taken.id }, data: { staffId: 'T-1' } })
    const twice = `t-${mark()}@example.com`
    const { importId, counts } = await prepare(hr, [
      HEADINGS,
      person('not an address'),
      person(''),
      person(`a-${mark()}@example.com`, { Name: '' }),
      person(`b-${mark()}@example.com`, { Role: 'Emperor' }),
      person(twice),
      person(twice.toUpperCase()),
      person(`c-${mark()}@example.com`, { 'Staff ID': 'T-1' }),
      person(`d-${mark()}@example.com`, { Manager: 'nobody@nowhere.example' }),
      person(`e-${mark()}@example.com`, { 'Job title': 'x'.repeat(121) }),
    ])
    expect(await problemsOf(importId)).toEqual([
      ['emailInvalid'],
      ['emailMissing'],
      ['nameMissing'],
      ['roleUnknown'],
      [],
      ['duplicateEmail'],
      ['staffIdTaken'],
      ['managerUnknown'],
      ['tooLong'],
    ])
    expect(counts).toMatchObject({ CREATE: 1, ERROR: 8 })
    expect((await start(hr, importId)).counts).toMatchObject({ CREATE: 1, ERROR: 8 })
  })

  it('comes back with its reason, formulas neutralised, and can be mended and imported again', async () => {
    const email = `f-${mark()}@example.com`
    const { importId } = await prepare(hr, [HEADINGS, person(email, { Name: '=cmd()', Role: 'Emperor' })])
    const csv = await errorsOf(hr, importId)
    expect(csv).toContain(`'=cmd()`)
    expect(csv).toContain('There is no role “Emperor”.')
    const response = await sendFile(hr, csv.replace('Emperor', 'Employee'))
    const { id } = await response.json()
    const { mapping, columns } = await imports().get({ importId: id })
    expect(columns.at(-1)).toBe('Reason')
    await imports().check({ importId: id, mapping, options: {} })
    await start(hr, id)
    expect((await rowOf(email)).name).toBe('=cmd()')
  })

  it('is found by its verdict, a page at a time', async () => {
    const { importId } = await prepare(hr, [HEADINGS, ...people(3), person('wrong'), person('wrong too')])
    const first = await imports().rows({ importId, verdict: 'CREATE', limit: 2 })
    expect(first.items.map(({ line }) => line)).toEqual([2, 3])
    const rest = await imports().rows({ importId, verdict: 'CREATE', limit: 2, cursor: first.nextCursor })
    expect(rest).toMatchObject({ items: [{ line: 4 }], nextCursor: null })
  })
})

describe('rights', () => {
  it('are held against the role column and the role of whom it would change', async () => {
    const owner = await createMember(tenant, { role: 'OWNER' })
    const lines = [
      HEADINGS,
      person(`a-${mark()}@example.com`, { Role: 'Administrator' }),
      person(`b-${mark()}@example.com`, { Role: 'Lastnik' }),
      person(owner.email, { Name: owner.name, 'Job title': 'Boss' }),
      person(hr.email, { Name: hr.name, Role: 'Viewer' }),
      person(`c-${mark()}@example.com`, { Role: 'Human resources' }),
    ]
    const { importId } = await prepare(hr, lines)
    expect(await problemsOf(importId)).toEqual([['roleTooHigh'], ['ownerByImport'], ['roleTooHigh'], ['ownRole'], []])
    const byOwner = await prepare(owner, lines)
    expect(await problemsOf(byOwner.importId)).toEqual([[], ['ownerByImport'], [], [], []])
  })

  it('keep the last owner an owner', async () => {
    const owner = await createMember(tenant, { role: 'OWNER' })
    const other = await createMember(tenant, { role: 'OWNER' })
    await importPeople(owner, [HEADINGS, person(owner.email, { Role: 'Viewer' }), person(other.email, { Role: 'HR' })])
    expect(await tenantDb(tenant.id).membership.count({ where: { role: 'OWNER' } })).toBe(2)
  })

  it('are those that the person has when the job runs', async () => {
    const { importId } = await prepare(hr, [HEADINGS, ...people(2)])
    await imports().start({ importId })
    await tenantDb(tenant.id).membership.update({ where: { id: hr.id }, data: { role: 'EMPLOYEE' } })
    await drainJobs()
    const owner = await createMember(tenant, { role: 'OWNER' })
    expect(await imports(owner).get({ importId })).toMatchObject({ status: 'FAILED', failure: 'importNoLongerAllowed' })
    expect(await mails()).toBe(0)
  })

  it('are asked for, in this company', async () => {
    const importId = await upload(hr, [HEADINGS, ...people(1)])
    const employee = await createMember(tenant)
    await expect(imports(employee).get({ importId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await sendFile(employee, 'E-mail\na@example.com')).status).toBe(403)
    const stranger = await createMember(await createTenant(), { role: 'OWNER' })
    const asked = [
      () => imports(stranger).get({ importId }),
      () => imports(stranger).start({ importId }),
      () => imports(stranger).undo({ importId }),
      () => imports(stranger).discard({ importId }),
      () => imports(stranger).check({ importId, mapping: [], options: {} }),
    ]
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('seats', () => {
  it('are counted in the preview, and who comes too late is told so', async () => {
    await limitTo(3)
    const { importId, counts, seats } = await prepare(hr, [HEADINGS, ...people(5)])
    expect(counts).toMatchObject({ CREATE: 2, ERROR: 3 })
    expect(seats).toEqual({ limit: 3, active: 1, wanted: 5 })
    await start(hr, importId)
    expect(await countMembers()).toBe(3)
  })

  it('hold when they were taken between the check and the import', async () => {
    await limitTo(4)
    const { importId } = await prepare(hr, [HEADINGS, ...people(3)])
    await createMember(tenant)
    await createMember(tenant)
    expect((await start(hr, importId)).counts).toMatchObject({ CREATE: 1, ERROR: 2 })
    expect(await countMembers()).toBe(4)
  })

  it('hold against an invitation at the same time', async () => {
    await limitTo(3)
    const { importId } = await prepare(hr, [HEADINGS, ...people(2)])
    await imports().start({ importId })
    await Promise.allSettled([
      drainJobs(),
      ...people(3).map(([name = '', email = '']) => callerFor(hr).membership.invite({ name, email, role: 'EMPLOYEE' })),
    ])
    await drainJobs()
    expect(await countMembers()).toBe(3)
  })
})

describe('at the same time', () => {
  it('the same import started twice runs once', async () => {
    const { importId } = await prepare(hr, [HEADINGS, ...people(20)])
    await Promise.all(Array.from({ length: 4 }, () => imports().start({ importId })))
    await Promise.all(Array.from({ length: 4 }, () => drainJobs()))
    await drainJobs()
    expect(await imports().get({ importId })).toMatchObject({ status: 'DONE', counts: { CREATE: 20 } })
    expect(await countMembers()).toBe(21)
    expect(await mails()).toBe(20)
  })

  it('two imports of the same people have one effect', async () => {
    const lines = [HEADINGS, ...people(20)]
    const [first, second] = [await prepare(hr, lines), await prepare(hr, lines)]
    await Promise.all([first, second].map(({ importId }) => imports().start({ importId })))
    await Promise.all(Array.from({ length: 4 }, () => drainJobs()))
    await drainJobs()
    const counts = await Promise.all(
      [first, second].map(async ({ importId }) => (await imports().get({ importId })).counts),
    )
    expect((counts[0]?.CREATE ?? 0) + (counts[1]?.CREATE ?? 0)).toBe(20)
    expect((counts[0]?.UNCHANGED ?? 0) + (counts[1]?.UNCHANGED ?? 0)).toBe(20)
    expect(await mails()).toBe(20)
    expect(await countMembers()).toBe(21)
  })
})

describe('taking an import back', () => {
  it('withdraws invitations, restores what nobody changed since, and takes people out of groups', async () => {
    const [member, edited] = [await createMember(tenant), await createMember(tenant)]
    const [open, joined] = [`o-${mark()}@example.com`, `j-${mark()}@example.com`]
    const lines = [
      HEADINGS,
      person(open, { Groups: 'Night' }),
      person(joined),
      person(member.email, { Name: 'Renamed', 'Job title': 'Baker', Groups: 'Night' }),
      person(edited.email, { Name: edited.name, 'Job title': 'Baker' }),
    ]
    const { id: importId } = await importPeople(hr, lines, { isCreatingGroups: true })
    const db = tenantDb(tenant.id)
    await db.membership.updateMany({ where: { email: joined }, data: { joinedAt: new Date() } })
    await db.membership.updateMany({ where: { email: edited.email }, data: { jobTitle: 'Miller' } })
    await Promise.all([imports().undo({ importId }), imports().undo({ importId })])
    await drainJobs()
    expect(await imports().get({ importId })).toMatchObject({
      status: 'UNDONE',
      undone: { withdrawn: 1, restored: 1, kept: 2 },
    })
    expect((await rowOf(open)).deactivatedAt).not.toBeNull()
    expect((await rowOf(joined)).deactivatedAt).toBeNull()
    expect(await rowOf(member.email)).toMatchObject({ name: member.name, jobTitle: null })
    expect((await rowOf(edited.email)).jobTitle).toBe('Miller')
    expect(await db.userGroup.count()).toBe(0)
    expect(await db.emailToken.count({ where: { usedAt: null, membershipId: (await rowOf(open)).id } })).toBe(0)
  })

  it('lets the same file be imported again', async () => {
    const lines = [HEADINGS, ...people(2)]
    const { id: importId } = await importPeople(hr, lines)
    await imports().undo({ importId })
    await drainJobs()
    expect((await importPeople(hr, lines)).counts).toMatchObject({ CREATE: 2 })
    expect(await tenantDb(tenant.id).membership.count({ where: { deactivatedAt: null } })).toBe(3)
    expect(await mails()).toBe(4)
  })

  it('is for what is done, and for 30 days', async () => {
    const { importId } = await prepare(hr, [HEADINGS, ...people(1)])
    await expect(imports().undo({ importId })).rejects.toMatchObject({ message: 'importNotUndoable' })
    await start(hr, importId)
    const later = callerFor(hr, { now: new Date(Date.now() + 31 * 86_400_000) })
    await expect(later.memberImport.undo({ importId })).rejects.toMatchObject({ message: 'importNotUndoable' })
  })
})

describe('a draft', () => {
  it('can be discarded, and not changed once it runs', async () => {
    const importId = await upload(hr, [HEADINGS, ...people(1)])
    await expect(imports().start({ importId })).rejects.toMatchObject({ message: 'importNotChecked' })
    await imports().discard({ importId })
    await expect(imports().get({ importId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const started = await prepare(hr, [HEADINGS, ...people(1)])
    await imports().start({ importId: started.importId })
    const late = imports().discard({ importId: started.importId })
    await expect(late).rejects.toMatchObject({ message: 'importStarted' })
  })

  it('needs a column of addresses', async () => {
    const importId = await upload(hr, [['Something'], ['x']])
    const check = imports().check({ importId, mapping: [null], options: {} })
    await expect(check).rejects.toMatchObject({ message: 'noEmailColumn' })
  })

  it('is not made of what is no CSV file, empty, or too large', async () => {
    for (const body of [
      '',
      'E-mail\n',
      '\0\u0001',
      `E-mail\n${'a@example.com\n'.repeat(20_001)}`,
      'x'.repeat(5_000_001),
    ])
      expect((await sendFile(hr, body)).status, body.slice(0, 20)).toBe(400)
    expect((await sendFile(hr, 'E-mail\na@example.com', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})
