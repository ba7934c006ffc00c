import 'server-only'
import { changesBetween } from '@/features/audit/service'
import { Prisma } from '@/generated/prisma/client'
import { DomainError, notFound } from '@/lib/errors'
import { escapeLike } from '@/lib/like'
import { pageArgs, toPage } from '@/lib/pagination'
import { newId } from '@/lib/random'
import type { PlatformContext } from '@/server/api/platform-context'
import { emailTokenUrl, issueEmailToken } from '@/server/auth/email-token'
import { queueMail } from '@/server/mail/outgoing-mail'
import type { ChangePlan, CreateAdmin, CreateTenant, ListTenants } from './schema'

/** `user` is who acts: an admin on the page, or the command line. */
type ActingContext = PlatformContext & { user: { name: string } }

/** The companies in the order of their addresses; of their people nothing but how many. */
export async function listTenants(ctx: PlatformContext, input: ListTenants) {
  const search = escapeLike(input.search)
  const matches = { contains: search, mode: 'insensitive' as const }
  // Prisma's cursor alone reads the list from its beginning: the index is entered at the row.
  const last = input.cursor
    ? await ctx.db.tenant.findUnique({ where: { id: input.cursor }, select: { slug: true } })
    : null
  const rows = await ctx.db.tenant.findMany({
    where: {
      ...(search ? { OR: [{ name: matches }, { slug: matches }] } : {}),
      ...(last ? { slug: { gte: last.slug } } : {}),
    },
    select: { id: true, slug: true, name: true, plan: true, maxLearners: true, createdAt: true },
    orderBy: { slug: 'asc' },
    ...pageArgs(input),
  })
  const page = toPage(rows, input.limit)
  const counts = await ctx.db.membership.groupBy({
    by: ['tenantId'],
    where: { tenantId: { in: page.items.map(({ id }) => id) }, deactivatedAt: null },
    _count: { _all: true, joinedAt: true },
  })
  const countOf = new Map(counts.map(({ tenantId, _count }) => [tenantId, _count]))
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((tenant) => {
      const { _all: all = 0, joinedAt: joined = 0 } = countOf.get(tenant.id) ?? {}
      return { ...tenant, members: joined, invited: all - joined }
    }),
  }
}

export async function isSlugFree(ctx: PlatformContext, { slug }: { slug: string }): Promise<boolean> {
  return (await ctx.db.tenant.findUnique({ where: { slug }, select: { id: true } })) === null
}

async function insertTenant(ctx: PlatformContext, input: Omit<CreateTenant, 'ownerName' | 'ownerEmail'>) {
  try {
    return await ctx.db.tenant.create({ data: { ...input, id: newId() }, select: { id: true, name: true, slug: true } })
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    throw isTaken ? new DomainError('CONFLICT', 'slugTaken', { slug: input.slug }) : error
  }
}

/** Makes a company and invites its first owner, in the company's language; of two with one address, one is made. */
export async function createTenant(ctx: ActingContext, { ownerName, ownerEmail, ...input }: CreateTenant) {
  const tenant = await insertTenant(ctx, input)
  const owner = await ctx.db.membership.create({
    data: { tenantId: tenant.id, name: ownerName, email: ownerEmail, role: 'OWNER', invitedAt: ctx.now },
    select: { id: true },
  })
  const tokenId = await issueEmailToken(ctx.db, ctx.now, {
    type: 'INVITE',
    tenantId: tenant.id,
    membershipId: owner.id,
  })
  await queueMail(ctx, {
    template: 'ownerInvitation',
    props: { tokenId, tenantName: tenant.name, name: ownerName },
    recipient: ownerEmail,
    locale: input.locale,
    tenantId: tenant.id,
  })
  await ctx.db.auditLog.create({
    data: {
      tenantId: tenant.id,
      actorName: ctx.user.name,
      action: 'TENANT_CREATED',
      entityType: 'Tenant',
      entityId: tenant.id,
      entityName: tenant.name,
      metadata: { plan: { to: input.plan }, owner: { to: ownerEmail } },
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return { slug: tenant.slug, invitationUrl: emailTokenUrl('INVITE', tokenId) }
}

/** Another plan or limit, told in the company's own audit log. Nobody loses access: above a limit nobody can join. */
export async function changePlan(ctx: ActingContext, { tenantId, before, plan, maxLearners }: ChangePlan) {
  const tenant = await ctx.db.tenant.findUnique({ where: { id: tenantId }, select: { name: true } })
  if (!tenant) throw notFound()
  const changes = changesBetween(before, { plan, maxLearners })
  if (Object.keys(changes).length === 0) return
  const { count } = await ctx.db.tenant.updateMany({ where: { id: tenantId, ...before }, data: { plan, maxLearners } })
  if (count === 0) throw new DomainError('CONFLICT', 'changedMeanwhile')
  await ctx.db.auditLog.create({
    data: {
      tenantId,
      actorName: ctx.user.name,
      action: 'PLAN_CHANGED',
      entityType: 'Tenant',
      entityId: tenantId,
      entityName: tenant.name,
      metadata: JSON.parse(JSON.stringify(changes)),
      createdAt: ctx.now,
    },
    select: { id: true },
  })
}

/** Makes somebody a platform admin, with an account if they have none; `passwordUrl` is for one without a password. */
export async function createAdmin(ctx: PlatformContext, { email, name, locale }: CreateAdmin) {
  const user = await ctx.db.user.upsert({
    where: { email },
    create: { email, name, locale, role: 'OWNER', emailVerifiedAt: null },
    update: { role: 'OWNER' },
    select: { id: true, name: true, passwordHash: true },
  })
  if (user.passwordHash) return { passwordUrl: null }
  const tokenId = await issueEmailToken(ctx.db, ctx.now, { type: 'PASSWORD_RESET', userId: user.id, tenantId: null })
  await queueMail(ctx, {
    template: 'adminInvitation',
    props: { tokenId, name: user.name },
    recipient: email,
    locale,
  })
  return { passwordUrl: emailTokenUrl('PASSWORD_RESET', tokenId) }
}
