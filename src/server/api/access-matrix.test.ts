import { initTRPC } from '@trpc/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { Permission } from '@/generated/prisma/enums'
import { type PermissionHolder, ROLE_CAPABILITIES, TENANT_ROLES } from '@/lib/permissions'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { createMember, createTenant, createUser, type TestMember, type TestTenant } from '@/test/factories'
import { ask, listProcedures, type Procedure } from '@/test/procedures'
import type { ProcedureMeta } from './trpc'

/** Nobody's input: a caller who is let in ends in BAD_REQUEST, everybody else must end before it is looked at. */
const GARBAGE = 'garbage'

/** Looked at one by one: what anybody may call without a session. */
const PUBLIC = [
  'certificate.verify',
  'identity.acceptInvitation',
  'identity.invitation',
  'identity.providers',
  'identity.requestPasswordReset',
  'identity.resetPassword',
  'notification.unsubscribe',
  'notification.unsubscribed',
  'notification.updateUnsubscribed',
]

/** What can be granted for some groups or modules; of anything else, a grant that is narrowed counts for nothing. */
const NARROWED = new Set<Permission>([
  'MANAGE_ALL_MODULES',
  'MANAGE_OWN_MODULES',
  'MANAGE_GROUPS',
  'OVERRIDE_PROGRESS',
  'VIEW_GROUP_PROGRESS',
])

const ADDRESSES = ['ours', 'theirs', 'none', 'unknown'] as const

type Asker = {
  name: string
  sessionId: string | null
  /** Null when nobody is signed in, whatever the session says. */
  userId: string | null
  isPlatformAdmin: boolean
  /** The active memberships, by the tenant's slug. */
  holds: Record<string, PermissionHolder>
  /** All of them, unless said. */
  addresses?: (typeof ADDRESSES)[number][]
}

type Refusal = 'UNAUTHORIZED' | 'NOT_FOUND' | 'FORBIDDEN'

function refusalOf(access: ProcedureMeta['access'], asker: Asker, slug: string | null): Refusal | null {
  if (access === 'public') return null
  if (!asker.userId) return 'UNAUTHORIZED'
  if (access === 'signedIn') return null
  if (access === 'platform') return asker.isPlatformAdmin ? null : 'FORBIDDEN'
  const holder = asker.holds[slug ?? '']
  if (!holder) return 'NOT_FOUND'
  const held: readonly string[] = [
    ...ROLE_CAPABILITIES[holder.role],
    ...holder.grants
      .filter(({ permission, scope }) => scope === null || NARROWED.has(permission))
      .map(({ permission }) => permission),
  ]
  return access.some((capability) => held.includes(capability)) ? null : 'FORBIDDEN'
}

const withoutAccess = (procedures: Procedure[]) => procedures.filter(({ access }) => !access).map(({ path }) => path)

const procedures = listProcedures()

let ours: TestTenant
let theirs: TestTenant
let askers: Asker[]

const slugOf = (address: (typeof ADDRESSES)[number]) =>
  ({ ours: ours.slug, theirs: theirs.slug, none: null, unknown: 'no-such-tenant' })[address]

const asMember = (member: TestMember, holds: Asker['holds'], name = member.name): Asker => ({
  name,
  userId: member.userId,
  sessionId: member.sessionId,
  isPlatformAdmin: false,
  holds,
})

/** One member a role. */
async function roleAskers(tenant: TestTenant, whose: string) {
  return Promise.all(
    TENANT_ROLES.map(async (role) =>
      asMember(await createMember(tenant, { role }), { [tenant.slug]: { role, grants: [] } }, `${role} of ${whose}`),
    ),
  )
}

/** A viewer with one permission more, whole and narrowed: the narrowing is for the verb. */
async function grantAskers() {
  const scopes = [null, { moduleIds: [] }]
  return Promise.all(
    Object.values(Permission).flatMap((permission) =>
      scopes.map(async (scope) => {
        const member = await createMember(ours, { role: 'VIEWER' })
        const data = { membershipId: member.id, permission, ...(scope ? { scope } : {}) }
        await tenantDb(ours.id).userPermission.create({ data, select: { id: true } })
        const holds = { [ours.slug]: { role: 'VIEWER' as const, grants: [{ permission, scope }] } }
        return {
          ...asMember(member, holds, `VIEWER with ${permission}${scope ? ', narrowed' : ''}`),
          addresses: ['ours' as const],
        }
      }),
    ),
  )
}

async function globalRoleAskers() {
  return Promise.all(
    (['OWNER', 'SUPER_ADMIN', 'ADMIN'] as const).map(async (role): Promise<Asker> => {
      const user = await createUser()
      await platformDb.user.update({ where: { id: user.id }, data: { role }, select: { id: true } })
      const isPlatformAdmin = role !== 'ADMIN'
      return { name: `global ${role}`, userId: user.id, sessionId: user.sessionId, isPlatformAdmin, holds: {} }
    }),
  )
}

/** People who hold less than it looks like. */
async function specialAskers() {
  const both = await createMember(ours, { role: 'VIEWER' })
  await createMember(theirs, { role: 'OWNER', userId: both.userId })
  const deactivated = await createMember(ours, { role: 'OWNER' })
  const invited = await createMember(ours, { role: 'OWNER' })
  const expired = await createMember(ours, { role: 'OWNER' })
  const db = tenantDb(ours.id)
  await db.membership.update({
    where: { id: deactivated.id },
    data: { deactivatedAt: new Date() },
    select: { id: true },
  })
  await db.membership.update({ where: { id: invited.id }, data: { joinedAt: null }, select: { id: true } })
  await platformDb.session.update({ where: { id: expired.sessionId }, data: { expiresAt: new Date(0) } })
  const nobody = { userId: null, sessionId: null, isPlatformAdmin: false, holds: {} }
  return [
    asMember(
      both,
      {
        [ours.slug]: { role: 'VIEWER', grants: [] },
        [theirs.slug]: { role: 'OWNER', grants: [] },
      },
      'VIEWER here, OWNER there',
    ),
    asMember(deactivated, {}, 'deactivated OWNER'),
    asMember(invited, {}, 'invited OWNER'),
    { ...nobody, name: 'signed out' },
    { ...nobody, name: 'expired session', sessionId: expired.sessionId },
  ]
}

const createAskers = async () =>
  (
    await Promise.all([
      roleAskers(ours, 'ours'),
      roleAskers(theirs, 'theirs'),
      grantAskers(),
      globalRoleAskers(),
      specialAskers(),
    ])
  ).flat()

beforeAll(async () => {
  ours = await createTenant()
  theirs = await createTenant()
  askers = await createAskers()
})

/** A session to spend: a call that is let in may end it. */
async function spare({ userId, sessionId }: Asker) {
  if (!userId) return sessionId
  const data = { userId, expiresAt: new Date(Date.now() + 60_000) }
  return (await platformDb.session.create({ data, select: { id: true } })).id
}

describe('every procedure', () => {
  it('says whom it lets in', () => {
    expect(withoutAccess(procedures)).toEqual([])
  })

  it('is found out when it does not', () => {
    const t = initTRPC.meta<ProcedureMeta>().create()
    const router = t.router({
      said: t.procedure.meta({ access: ['READ'] }).query(() => 1),
      below: t.router({ forgotten: t.procedure.query(() => 1) }),
    })
    expect(withoutAccess(listProcedures(router))).toEqual(['below.forgotten'])
  })

  it('asks for a session unless it is one of these', () => {
    expect(
      procedures
        .filter(({ access }) => access === 'public')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(PUBLIC)
  })
})

describe.each(procedures)('$path for $access', (procedure) => {
  const { access, schema, type } = procedure
  const isSpending = !schema && type === 'mutation'

  async function outcomeOf(asker: Asker, slug: string | null) {
    const sessionId = isSpending ? await spare(asker) : asker.sessionId
    const { code } = await ask({ sessionId, slug }, procedure, schema ? GARBAGE : undefined)
    if (!schema) return code
    return code === 'BAD_REQUEST' ? null : (code ?? 'garbage taken')
  }

  /** Where this asker is answered otherwise than declared. */
  async function mistakesOf(asker: Asker) {
    const mistakes: string[] = []
    for (const address of asker.addresses ?? ADDRESSES) {
      const slug = slugOf(address)
      const expected = refusalOf(access ?? [], asker, slug)
      const outcome = await outcomeOf(asker, slug)
      if (outcome !== expected) mistakes.push(`${asker.name} under ${address}: ${outcome}, not ${expected}`)
    }
    return mistakes
  }

  it('lets in whom it says, before anything is read of the input', async () => {
    const crowd = isSpending ? await createAskers() : askers
    expect((await Promise.all(crowd.map(mistakesOf))).flat()).toEqual([])
  })
})
