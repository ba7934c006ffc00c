import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createTenant, createUser } from '@/test/factories'
import { admitOidcIdentity, findOidcUserId } from './oidc'

const identityAt = (provider = 'google') => ({ provider, providerAccountId: newId() })
const verified = (email: string) => ({ email, email_verified: true, name: 'Nina Nova' })

async function invite(input: { deactivatedAt?: Date } = {}) {
  const tenant = await createTenant()
  const email = `nina-${newId().slice(-12)}@example.com`
  const data = { email, name: 'Nina', ...input }
  const { id } = await tenantDb(tenant.id).membership.create({ data, select: { id: true } })
  return { tenant, email, membershipId: id }
}

describe('admitOidcIdentity', () => {
  it('makes the account of somebody invited, who still has to join', async () => {
    const { email, membershipId } = await invite()
    const identity = identityAt()
    expect(await admitOidcIdentity(identity, verified(email.toUpperCase()))).toBe(true)
    const user = await platformDb.user.findUniqueOrThrow({ where: { email }, omit: { passwordHash: false } })
    expect(user).toMatchObject({
      name: 'Nina Nova',
      passwordHash: null,
      emailVerifiedAt: expect.any(Date),
      role: 'EMPLOYEE',
    })
    expect(await findOidcUserId(identity)).toBe(user.id)
    const membership = await platformDb.membership.findUniqueOrThrow({ where: { id: membershipId } })
    expect(membership).toMatchObject({ userId: null, joinedAt: null })
  })

  it('links a member’s identity to their account, which keeps name and password', async () => {
    const member = await createMember(await createTenant(), { name: 'Known' })
    const identity = identityAt()
    expect(await admitOidcIdentity(identity, verified(member.email))).toBe(true)
    expect(await findOidcUserId(identity)).toBe(member.userId)
    const user = await platformDb.user.findUniqueOrThrow({ where: { id: member.userId } })
    expect(user.name).toBe('Known')
  })

  it('lets in again whom it let in before, whatever the provider says now', async () => {
    const { email } = await invite()
    const identity = identityAt()
    await admitOidcIdentity(identity, verified(email))
    expect(await admitOidcIdentity(identity, verified('renamed@example.com'))).toBe(true)
    expect(await platformDb.user.count({ where: { email: 'renamed@example.com' } })).toBe(0)
  })

  it('refuses strangers, accounts without a company, and people who were deactivated', async () => {
    const stranger = `${newId()}@example.com`
    const withdrawn = await invite({ deactivatedAt: new Date() })
    for (const email of [stranger, (await createUser()).email, withdrawn.email]) {
      const identity = identityAt()
      expect(await admitOidcIdentity(identity, verified(email))).toBe(false)
      expect(await findOidcUserId(identity)).toBeNull()
    }
    expect(await platformDb.user.count({ where: { email: { in: [stranger, withdrawn.email] } } })).toBe(0)
  })

  it('refuses an address that the provider does not vouch for', async () => {
    const { email } = await invite()
    const profiles = [{ email, email_verified: false }, { email }, { email_verified: true }, {}, null]
    for (const profile of profiles) expect(await admitOidcIdentity(identityAt(), profile)).toBe(false)
    expect(await admitOidcIdentity(identityAt('microsoft-entra-id'), { email, email_verified: false })).toBe(false)
    expect(await platformDb.user.count({ where: { email } })).toBe(0)
  })

  it('believes a directory’s own addresses without that mark', async () => {
    const { email } = await invite()
    expect(await admitOidcIdentity(identityAt('microsoft-entra-id'), { email })).toBe(true)
  })

  it('makes one account when two browsers sign in at once', async () => {
    const { email } = await invite()
    const identity = identityAt()
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => admitOidcIdentity(identity, verified(email))),
    )
    expect(results).toEqual(Array(8).fill({ status: 'fulfilled', value: true }))
    expect(await platformDb.user.count({ where: { email } })).toBe(1)
    expect(await platformDb.account.count({ where: identity })).toBe(1)
  })
})
