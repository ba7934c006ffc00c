import 'server-only'
import type { TenantRole, TenantTheme } from '@/generated/prisma/enums'
import type { Grant } from '@/lib/permissions'
import { platformDb } from '@/server/db/platform-db'

export type ActorTenant = {
  id: string
  slug: string
  name: string
  locale: string
  timeZone: string
  theme: TenantTheme
  logoAssetId: string | null
}

export type ActorMember = {
  id: string
  role: TenantRole
  name: string
  email: string
  locale: string | null
  grants: Grant[]
  tenant: ActorTenant
}

/** Who is asking: a signed-in user and, when the address names a tenant, their active membership of it. */
export type Actor = {
  sessionId: string
  user: {
    id: string
    email: string
    name: string
    role: 'OWNER' | 'SUPER_ADMIN' | 'ADMIN' | 'EMPLOYEE'
    locale: string | null
  }
  member: ActorMember | null
}

const LAST_SEEN_STEP_MS = 5 * 60_000

/** Null when the session has ended or expired. One statement; a second one at most every five minutes. */
export async function loadActor(sessionId: string, slug: string | null, now: Date): Promise<Actor | null> {
  const session = await platformDb.session.findUnique({
    where: { id: sessionId, expiresAt: { gt: now } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      lastSeenAt: true,
      user: {
        select: {
          id: true,
          email: true,
          name: true,
          role: true,
          locale: true,
          memberships: {
            where: { tenant: { slug: slug ?? '' }, deactivatedAt: null, joinedAt: { not: null } },
            select: {
              id: true,
              role: true,
              name: true,
              email: true,
              locale: true,
              permissions: { select: { permission: true, scope: true } },
              tenant: {
                select: {
                  id: true,
                  slug: true,
                  name: true,
                  locale: true,
                  timeZone: true,
                  theme: true,
                  logoAssetId: true,
                },
              },
            },
          },
        },
      },
    },
  })
  if (!session) return null
  if (now.getTime() - session.lastSeenAt.getTime() > LAST_SEEN_STEP_MS) {
    await platformDb.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
  }
  const { memberships, ...user } = session.user
  const membership = memberships[0]
  if (!membership) return { sessionId: session.id, user, member: null }
  const { permissions, ...member } = membership
  return { sessionId: session.id, user, member: { ...member, grants: permissions } }
}
