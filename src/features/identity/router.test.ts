import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { emailTokenHash, emailTokenOf, emailTokenUrl } from '@/server/auth/email-token'
import { hashPassword, verifyPassword } from '@/server/auth/password'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { anonymousCaller, callerFor } from '@/test/caller'
import { createMember, createTenant, createUser, SESSION_MS, type TestTenant } from '@/test/factories'

const PASSWORD = 'a long enough password'
const DAY = 86_400_000

const unique = () => newId().slice(-12)
const address = () => ({ 'x-forwarded-for': `test-${unique()}` })
const nobody = (headers = address()) => anonymousCaller({ headers })
const as = (person: { sessionId: string }, now?: Date) =>
  callerFor({ ...person, slug: '' }, { slug: null, headers: address(), ...(now ? { now } : {}) })
const times = <T>(count: number, run: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => run(index)))
const succeeded = (results: PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length

/** Somebody invited by an owner, and the token of their mail. */
async function invite(tenant?: TestTenant, email = `new-${unique()}@example.com`) {
  const company = tenant ?? (await createTenant())
  const owner = callerFor(await createMember(company, { role: 'OWNER' }))
  const { id } = await owner.membership.invite({ email, name: 'Nina New', role: 'EMPLOYEE' })
  return { tenant: company, owner, membershipId: id, email, token: await inviteTokenOf(id) }
}

async function inviteTokenOf(membershipId: string) {
  const row = await platformDb.emailToken.findFirstOrThrow({ where: { membershipId, usedAt: null } })
  return emailTokenOf(row.id)
}

const accept = (token: string, options: { now?: Date } = {}) =>
  anonymousCaller({ headers: address(), ...options }).identity.acceptInvitation({
    token,
    name: 'Nina Nova',
    password: PASSWORD,
  })

const personWithPassword = async () => createUser({ passwordHash: await hashPassword(PASSWORD) })

const resetTokensOf = async (userId: string) => {
  const rows = await platformDb.emailToken.findMany({ where: { userId, usedAt: null }, orderBy: { id: 'asc' } })
  return rows.map(({ id }) => emailTokenOf(id))
}

describe('an invitation', () => {
  it('shows who is invited where, makes the account and joins', async () => {
    const { tenant, membershipId, email, token } = await invite()
    expect(await nobody().identity.invitation({ token })).toEqual({
      id: membershipId,
      name: 'Nina New',
      email,
      hasAccount: false,
      tenant: { name: tenant.name, slug: tenant.slug },
    })
    expect(await accept(token)).toEqual({ slug: tenant.slug, email })
    const user = await platformDb.user.findUniqueOrThrow({ where: { email }, omit: { passwordHash: false } })
    expect(user).toMatchObject({ name: 'Nina Nova', role: 'EMPLOYEE', emailVerifiedAt: expect.any(Date) })
    expect(await verifyPassword(user.passwordHash, PASSWORD)).toBe(true)
    const membership = await platformDb.membership.findUniqueOrThrow({ where: { id: membershipId } })
    expect(membership).toMatchObject({ userId: user.id, name: 'Nina Nova', joinedAt: expect.any(Date) })
    const audit = await platformDb.auditLog.findFirst({ where: { entityId: membershipId, action: 'USER_CREATED' } })
    expect(audit).toMatchObject({ tenantId: tenant.id, actorId: membershipId, actorName: 'Nina Nova' })
  })

  it('makes one account under ten acceptances at once, and none later', async () => {
    const { email, token, membershipId } = await invite()
    expect(succeeded(await times(10, () => accept(token)))).toBe(1)
    expect(await platformDb.user.count({ where: { email } })).toBe(1)
    expect(await platformDb.auditLog.count({ where: { entityId: membershipId, action: 'USER_CREATED' } })).toBe(1)
    await expect(accept(token)).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'linkNotValid' })
  })

  it('expires after 14 days', async () => {
    const { email, token } = await invite()
    const late = new Date(Date.now() + 14 * DAY + 1000)
    await expect(accept(token, { now: late })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await platformDb.user.count({ where: { email } })).toBe(0)
    await accept(token, { now: new Date(Date.now() + 14 * DAY - 60_000) })
  })

  it('stops working when it is withdrawn or sent again', async () => {
    const first = await invite()
    await first.owner.membership.resendInvitation({ membershipId: first.membershipId })
    await expect(accept(first.token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const token = await inviteTokenOf(first.membershipId)
    await first.owner.membership.deactivate({ membershipId: first.membershipId })
    await expect(accept(token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(nobody().identity.invitation({ token })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is not found by a wrong token, nor by that of a password reset', async () => {
    const { token } = await invite()
    const user = await createUser()
    await nobody().identity.requestPasswordReset({ email: user.email })
    const [resetToken = ''] = await resetTokensOf(user.id)
    for (const wrong of [`${token}x`, token.split('.')[0] ?? '', `${newId()}.x`, '', resetToken]) {
      await expect(accept(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('of somebody with an account is joined after signing in, once, and by nobody else', async () => {
    const person = await createUser()
    const { tenant, token, membershipId } = await invite(undefined, person.email)
    await expect(accept(token)).rejects.toMatchObject({ code: 'CONFLICT', message: 'accountExists' })
    const stranger = await createUser()
    await expect(as(stranger).identity.joinTenant({ membershipId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await as(person).identity.tenants()).invited.map(({ id }) => id)).toEqual([membershipId])
    expect(succeeded(await times(5, () => as(person).identity.joinTenant({ membershipId })))).toBe(1)
    expect((await as(person).identity.tenants()).joined.map((joined) => joined.tenant.slug)).toEqual([tenant.slug])
    await expect(accept(token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a password reset', () => {
  const reset = (token: string, now = new Date()) =>
    anonymousCaller({ headers: address(), now }).identity.resetPassword({ token, password: 'another long password' })

  it('answers alike for known and unknown addresses, and mails only the known', async () => {
    const user = await personWithPassword()
    const unknown = `unknown-${unique()}@example.com`
    const answers = [user.email.toUpperCase(), unknown].map((email) =>
      nobody().identity.requestPasswordReset({ email }),
    )
    expect(await Promise.all(answers)).toEqual([undefined, undefined])
    const mails = await platformDb.outgoingMail.findMany({ where: { recipient: { in: [user.email, unknown] } } })
    expect(mails).toMatchObject([{ recipient: user.email, template: 'passwordReset', tenantId: null }])
  })

  it('sets the password once, ends every session, and tells the person', async () => {
    const user = await personWithPassword()
    await nobody().identity.requestPasswordReset({ email: user.email })
    const [token = ''] = await resetTokensOf(user.id)
    expect(succeeded(await times(5, () => reset(token)))).toBe(1)
    await expect(reset(token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(as(user).identity.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    const { passwordHash } = await platformDb.user.findUniqueOrThrow({
      where: { id: user.id },
      select: { passwordHash: true },
    })
    expect(await verifyPassword(passwordHash, 'another long password')).toBe(true)
    const mails = await platformDb.outgoingMail.findMany({
      where: { recipient: user.email, template: 'passwordChanged' },
    })
    expect(mails).toHaveLength(1)
  })

  it('expires after an hour, and a used one voids the others', async () => {
    const user = await personWithPassword()
    for (let count = 0; count < 2; count += 1) await nobody().identity.requestPasswordReset({ email: user.email })
    const [first = '', second = ''] = await resetTokensOf(user.id)
    await expect(reset(first, new Date(Date.now() + 61 * 60_000))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await reset(second)
    await expect(reset(first)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is not set by the token of an invitation', async () => {
    const { token } = await invite()
    await expect(reset(token)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is limited per account, known or not, and per address', async () => {
    const user = await createUser()
    for (const email of [user.email, `unknown-${unique()}@example.com`]) {
      const results = await times(7, () => nobody().identity.requestPasswordReset({ email }))
      expect(succeeded(results)).toBe(5)
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
      }
    }
    const headers = address()
    const ask = () => nobody(headers).identity.requestPasswordReset({ email: `${unique()}@example.com` })
    expect(succeeded(await times(35, ask))).toBe(30)
    await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })
})

describe('tokens', () => {
  it('are limited per address when guessed', async () => {
    const headers = address()
    const guess = () => nobody(headers).identity.invitation({ token: `${newId()}.guess` })
    const results = await times(310, guess)
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'found'))
    expect(codes.filter((code) => code === 'NOT_FOUND')).toHaveLength(300)
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(10)
  })

  it('are stored as hashes only, and in no mail', async () => {
    const { membershipId, token } = await invite()
    const [row] = await platformDb.emailToken.findMany({ where: { membershipId } })
    expect(row?.tokenHash).toBe(emailTokenHash(token))
    const mails = await platformDb.outgoingMail.findMany({
      where: { props: { path: ['tokenId'], equals: row?.id ?? '' } },
    })
    expect(mails).toHaveLength(1)
    const secret = token.split('.')[1] ?? ''
    expect(secret).toHaveLength(43)
    expect(JSON.stringify([row, mails])).not.toContain(secret)
    expect(emailTokenUrl('INVITE', row?.id ?? '')).toContain(secret)
  })
})

describe('a password change', () => {
  const change = (person: { sessionId: string }, currentPassword: string) =>
    as(person).identity.changePassword({ currentPassword, password: 'another long password' })
  const secondSession = async (userId: string) => {
    const data = { userId, expiresAt: new Date(Date.now() + DAY) }
    const { id } = await platformDb.session.create({ data, select: { id: true } })
    return { sessionId: id }
  }

  it('ends the other sessions at once and keeps this one', async () => {
    const person = await personWithPassword()
    const other = await secondSession(person.id)
    await as(other).identity.me()
    await change(person, PASSWORD)
    await expect(as(other).identity.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect((await as(person).identity.sessions()).map(({ id }) => id)).toEqual([person.sessionId])
  })

  it('needs the current password, ten times a quarter of an hour at most', async () => {
    const person = await personWithPassword()
    const results = await times(12, () => change(person, 'wrong'))
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'changed'))
    expect(codes.filter((code) => code === 'BAD_REQUEST')).toHaveLength(10)
    await expect(change(person, PASSWORD)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  it('takes ten characters or more', async () => {
    const person = await personWithPassword()
    const short = as(person).identity.changePassword({ currentPassword: PASSWORD, password: 'ninechars' })
    await expect(short).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('sessions end one by one, only one’s own, and all at once', async () => {
    const person = await personWithPassword()
    const other = await secondSession(person.id)
    const stranger = await createUser()
    await as(stranger).identity.endSession({ sessionId: other.sessionId })
    await as(other).identity.me()
    await as(person).identity.endSession({ sessionId: other.sessionId })
    await expect(as(other).identity.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await as(person).identity.signOutEverywhere()
    await expect(as(person).identity.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

describe('access', () => {
  it('ends at once with the deactivation, in that company alone', async () => {
    const [tenant, second] = [await createTenant(), await createTenant()]
    const owner = callerFor(await createMember(tenant, { role: 'OWNER' }))
    const member = await createMember(tenant)
    const elsewhere = await createMember(second, { userId: member.userId })
    await callerFor(member).tenant.shell()
    await owner.membership.deactivate({ membershipId: member.id })
    await expect(callerFor(member).tenant.shell()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await callerFor(elsewhere).tenant.shell()).tenant.slug).toBe(second.slug)
    expect((await as(member).identity.tenants()).joined.map(({ tenant: { slug } }) => slug)).toEqual([second.slug])
    await owner.membership.reactivate({ membershipId: member.id })
    await callerFor(member).tenant.shell()
  })

  it('ends with the session’s time', async () => {
    const person = await createUser()
    await as(person, new Date(Date.now() + SESSION_MS - DAY)).identity.me()
    await expect(as(person, new Date(Date.now() + SESSION_MS + 1000)).identity.me()).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})

describe('an account', () => {
  it('changes its own name and language everywhere, and nothing else', async () => {
    const tenant = await createTenant()
    const member = await createMember(tenant)
    const bystander = await createMember(tenant)
    await as(member).identity.updateAccount({ name: 'New Name', locale: 'sl' })
    const names = await tenantDb(tenant.id).membership.findMany({
      where: { id: { in: [member.id, bystander.id] } },
      select: { id: true, name: true, locale: true },
      orderBy: { id: 'asc' },
    })
    expect(names).toEqual([
      { id: member.id, name: 'New Name', locale: 'sl' },
      { id: bystander.id, name: bystander.name, locale: null },
    ])
    for (const extra of [{ role: 'OWNER' }, { email: 'x@example.com' }, { passwordHash: 'x' }, { id: newId() }]) {
      const update = as(member).identity.updateAccount({ name: 'X', locale: null, ...extra } as {
        name: string
        locale: null
      })
      await expect(update).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
  })
})
