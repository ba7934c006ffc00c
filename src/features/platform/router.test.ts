import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { emailTokenHash, emailTokenUrl } from '@/server/auth/email-token'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { anonymousCaller, callerFor } from '@/test/caller'
import { createMember, createTenant, createUser } from '@/test/factories'
import { createAdmin } from './service'

type Person = Awaited<ReturnType<typeof createUser>>

let admin: Person

beforeAll(async () => {
  admin = await createUser({ role: 'OWNER', name: 'Petra Platform' })
})

const as = (person: { sessionId: string }) => callerFor({ ...person, slug: '' }, { slug: null })
const unique = () => newId().slice(-12)
const company = (input: { slug?: string; ownerEmail?: string } = {}) => ({
  name: 'Vrtec Zvonček',
  slug: `c-${unique()}`,
  ownerName: 'Ana Novak',
  ownerEmail: `ana-${unique()}@example.com`,
  ...input,
})
const rowsOf = async (slug: string) => {
  const tenant = await platformDb.tenant.findUniqueOrThrow({ where: { slug } })
  const where = { tenantId: tenant.id }
  const [memberships, tokens, mails, audit] = await Promise.all([
    platformDb.membership.findMany({ where }),
    platformDb.emailToken.findMany({ where }),
    platformDb.outgoingMail.findMany({ where }),
    platformDb.auditLog.findMany({ where }),
  ])
  return { tenant, memberships, tokens, mails, audit }
}

describe('createTenant', () => {
  it('makes the company, its owner, the invitation in its language, and the audit row', async () => {
    const input = { ...company(), locale: 'sl', timeZone: 'Europe/Vienna', plan: 'STARTER', maxLearners: 80 } as const
    expect(await as(admin).platform.createTenant(input)).toEqual({ slug: input.slug })
    const { tenant, memberships, tokens, mails, audit } = await rowsOf(input.slug)
    expect(tenant).toMatchObject({
      name: 'Vrtec Zvonček',
      locale: 'sl',
      timeZone: 'Europe/Vienna',
      plan: 'STARTER',
      maxLearners: 80,
      theme: 'DEFAULT',
    })
    expect(memberships).toMatchObject([
      { role: 'OWNER', email: input.ownerEmail, name: 'Ana Novak', userId: null, joinedAt: null },
    ])
    expect(mails).toMatchObject([{ template: 'ownerInvitation', recipient: input.ownerEmail, locale: 'sl' }])
    expect(audit).toMatchObject([
      { action: 'TENANT_CREATED', actorId: null, actorName: 'Petra Platform', entityId: tenant.id },
    ])
    expect(tokens).toHaveLength(1)
  })

  it('lets the owner in through the link of the mail', async () => {
    const input = company()
    await as(admin).platform.createTenant(input)
    const { tokens } = await rowsOf(input.slug)
    const token =
      emailTokenUrl('INVITE', tokens[0]?.id ?? '')
        .split('/')
        .at(-1) ?? ''
    expect(emailTokenHash(token)).toBe(tokens[0]?.tokenHash)
    const accepted = await anonymousCaller().identity.acceptInvitation({
      token,
      name: 'Ana Novak',
      password: 'a long enough password',
    })
    expect(accepted).toEqual({ slug: input.slug, email: input.ownerEmail })
    expect((await rowsOf(input.slug)).memberships).toMatchObject([{ role: 'OWNER', joinedAt: expect.any(Date) }])
  })

  it('makes one of ten with the same address, and nothing of the others', async () => {
    const { slug } = company()
    const inputs = Array.from({ length: 10 }, () => company({ slug }))
    const results = await Promise.allSettled(inputs.map((input) => as(admin).platform.createTenant(input)))
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toHaveLength(9)
    for (const error of refused) expect(error).toMatchObject({ code: 'CONFLICT', message: 'slugTaken' })
    const { memberships, tokens, mails, audit } = await rowsOf(slug)
    expect([memberships, tokens, mails, audit].map((rows) => rows.length)).toEqual([1, 1, 1, 1])
    const emails = inputs.map(({ ownerEmail }) => ownerEmail)
    expect(await platformDb.outgoingMail.count({ where: { recipient: { in: emails } } })).toBe(1)
  })

  it('invites somebody who has an account already', async () => {
    const person = await createUser()
    const input = company({ ownerEmail: person.email.toUpperCase() })
    await as(admin).platform.createTenant(input)
    const { invited } = await as(person).identity.tenants()
    expect(invited.map(({ tenant }) => tenant.slug)).toEqual([input.slug])
  })

  it.each([
    { slug: 'a' },
    { slug: 'Zvoncek' },
    { slug: 'a--b' },
    { slug: '-ab' },
    { slug: 'ab-' },
    { slug: 'zvonček' },
    { slug: 'a/b' },
    { slug: 'x'.repeat(41) },
    { ownerEmail: 'nobody' },
    { ownerName: ' ' },
    { plan: 'GOLD' },
    { timeZone: 'Mars/Olympus' },
    { maxLearners: 0 },
    { id: newId() },
    { billingEnabled: true },
    { settings: {} },
  ])('refuses %j', async (wrong) => {
    const answer = as(admin).platform.createTenant({ ...company(), ...wrong } as ReturnType<typeof company>)
    await expect(answer).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('the platform', () => {
  it('is closed to everybody else, owners of companies too', async () => {
    const tenant = await createTenant()
    const owner = await createMember(tenant, { role: 'OWNER' })
    for (const caller of [callerFor(owner), as(owner), as(await createUser())]) {
      await expect(caller.platform.createTenant(company())).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(caller.platform.listTenants({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(caller.platform.overview()).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(caller.platform.isSlugFree({ slug: 'free' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(anonymousCaller().platform.listTenants({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  it('gives its admins no way into a company', async () => {
    const tenant = await createTenant()
    await expect(callerFor({ ...admin, slug: tenant.slug }).tenant.shell()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('says whether an address is free', async () => {
    const tenant = await createTenant()
    expect(await as(admin).platform.isSlugFree({ slug: tenant.slug })).toBe(false)
    expect(await as(admin).platform.isSlugFree({ slug: `free-${unique()}` })).toBe(true)
  })

  it('lists companies by address, page by page, with numbers of people', async () => {
    const name = `Listed ${unique()}`
    const tenants = await Promise.all(Array.from({ length: 5 }, () => createTenant({ name })))
    const [first] = tenants.map(({ slug }) => slug).toSorted()
    const crowded = tenants.find(({ slug }) => slug === first) ?? tenants[0]
    if (!crowded) throw new Error('no tenant')
    await createMember(crowded)
    const gone = await createMember(crowded)
    await tenantDb(crowded.id).membership.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
    await tenantDb(crowded.id).membership.create({ data: { name: 'Invited', email: 'invited@example.com' } })
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await as(admin).platform.listTenants({ search: name.toUpperCase(), limit: 2, cursor })
      seen.push(...page.items.map(({ slug }) => slug))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(tenants.map(({ slug }) => slug).toSorted())
    const { items } = await as(admin).platform.listTenants({ search: crowded.slug })
    expect(items).toEqual([
      {
        id: crowded.id,
        slug: crowded.slug,
        name,
        plan: 'PRO',
        maxLearners: 10_000,
        createdAt: expect.any(Date),
        members: 1,
        invited: 1,
      },
    ])
  })
})

describe('createAdmin', () => {
  const emails: string[] = []
  afterEach(() => platformDb.user.updateMany({ where: { email: { in: emails } }, data: { role: 'EMPLOYEE' } }))

  const make = async (email: string, name = 'Boss') => {
    emails.push(email)
    const outside = { now: new Date(), locale: 'en', ip: 'direct', afterCommit: () => undefined } as const
    return platformDb.$transaction((db) => createAdmin({ ...outside, db }, { email, name, locale: 'en' }))
  }

  it('makes an account that chooses its password by a link, once', async () => {
    const email = `boss-${unique()}@example.com`
    const { passwordUrl } = await make(email)
    const token = passwordUrl?.split('/').at(-1) ?? ''
    const reset = { token, password: 'a long enough password' }
    await anonymousCaller().identity.resetPassword(reset)
    await expect(anonymousCaller().identity.resetPassword(reset)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const user = await platformDb.user.findUniqueOrThrow({ where: { email } })
    expect(user).toMatchObject({ role: 'OWNER', emailVerifiedAt: expect.any(Date) })
    expect(await make(email)).toEqual({ passwordUrl: null })
  })

  it('raises somebody who has an account, and keeps their name', async () => {
    const person = await createUser({ name: 'Known', passwordHash: 'x' })
    expect(await make(person.email, 'Other')).toEqual({ passwordUrl: null })
    expect(await as(person).identity.me()).toMatchObject({ name: 'Known', isPlatformAdmin: true })
  })
})

describe('changePlan', () => {
  const plans = { before: { plan: 'FREE', maxLearners: 50 }, plan: 'STARTER', maxLearners: 80 } as const
  const made = async () => {
    const { slug } = await as(admin).platform.createTenant(company())
    return (await rowsOf(slug)).tenant
  }

  it('changes plan and limit and tells it in the log of the company', async () => {
    const { id, slug } = await made()
    await as(admin).platform.changePlan({ tenantId: id, ...plans })
    const { tenant, audit } = await rowsOf(slug)
    expect(tenant).toMatchObject({ plan: 'STARTER', maxLearners: 80 })
    expect(audit.find(({ action }) => action === 'PLAN_CHANGED')).toMatchObject({
      actorId: null,
      actorName: 'Petra Platform',
      metadata: { plan: { from: 'FREE', to: 'STARTER' }, maxLearners: { from: 50, to: 80 } },
    })
  })

  it('writes nothing when nothing changes', async () => {
    const { id, slug } = await made()
    await as(admin).platform.changePlan({ tenantId: id, before: plans.before, ...plans.before })
    expect((await rowsOf(slug)).audit).toHaveLength(1)
  })

  it('of two at once, who were shown the same, one changes it', async () => {
    const { id, slug } = await made()
    const change = (maxLearners: number) => as(admin).platform.changePlan({ tenantId: id, ...plans, maxLearners })
    const results = await Promise.allSettled([change(60), change(70), change(80)])
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toHaveLength(2)
    for (const error of refused) expect(error).toMatchObject({ code: 'CONFLICT', message: 'changedMeanwhile' })
    expect((await rowsOf(slug)).audit).toHaveLength(2)
  })

  it('lets a smaller limit keep everybody, and nobody join', async () => {
    const tenant = await createTenant()
    const owner = await createMember(tenant, { role: 'OWNER' })
    const { plan, maxLearners } = await platformDb.tenant.findUniqueOrThrow({ where: { id: tenant.id } })
    const smaller = { tenantId: tenant.id, before: { plan, maxLearners }, plan: 'FREE', maxLearners: 1 } as const
    await as(admin).platform.changePlan(smaller)
    const invite = { email: `n-${unique()}@example.com`, name: 'Nik', role: 'EMPLOYEE' } as const
    await expect(callerFor(owner).membership.invite(invite)).rejects.toMatchObject({ message: 'memberLimit' })
    expect((await callerFor(owner).membership.list({})).items).toHaveLength(1)
  })

  it('is refused to others, and of a company that does not exist', async () => {
    const { id } = await made()
    const owner = await createMember(await createTenant(), { role: 'OWNER' })
    const input = { tenantId: id, ...plans }
    await expect(as(owner).platform.changePlan(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const missing = as(admin).platform.changePlan({ ...input, tenantId: newId() })
    await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
