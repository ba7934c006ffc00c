import type { Permission, TenantRole, TenantTheme } from '@/generated/prisma/enums'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { tenantDb } from '@/server/db/tenant-db'
import { type ModuleInput, moduleRows, type QuizInput } from './module-rows'
import { insertRows } from './rows'

export type TestTenant = { id: string; slug: string; name: string }
export type TestMember = { id: string; userId: string; email: string; name: string; sessionId: string; slug: string }

/** Long enough for tests that look years ahead. */
export const SESSION_MS = 10 * 365 * 86_400_000

const unique = () => newId().slice(-12)

/** An empty tenant of its own for a suite. */
export async function createTenant(
  input: Partial<{ name: string; locale: string; theme: TenantTheme }> = {},
): Promise<TestTenant> {
  const slug = `t-${unique()}`
  return platformDb.tenant.create({
    // Prisma leaves this default out: the id is part of the foreign key of `logo`.
    data: { id: newId(), name: 'Test Company', plan: 'PRO', maxLearners: 10_000, ...input, slug },
    select: { id: true, slug: true, name: true },
  })
}

/** A signed-in user; give `passwordHash` to sign in by password. */
export async function createUser(
  input: Partial<{ name: string; email: string; passwordHash: string; role: 'OWNER' | 'EMPLOYEE' }> = {},
) {
  const user = await platformDb.user.create({
    data: { name: 'Test Person', email: `${unique()}@example.com`, emailVerifiedAt: new Date(), ...input },
    select: { id: true, email: true, name: true },
  })
  return { ...user, ...(await openSession(user.id)) }
}

async function openSession(userId: string) {
  const session = await platformDb.session.create({
    data: { userId, expiresAt: new Date(Date.now() + SESSION_MS) },
    select: { id: true, user: { select: { id: true, email: true, name: true } } },
  })
  return { ...session.user, sessionId: session.id }
}

type MemberInput = Partial<{ role: TenantRole; name: string; permissions: Permission[]; userId: string }>

/** A joined member of the tenant with a session; `userId` lets a person be a member of a second tenant. */
export async function createMember(tenant: TestTenant, input: MemberInput = {}): Promise<TestMember> {
  const { role = 'EMPLOYEE', name = `${role} ${unique()}`, permissions = [] } = input
  const user = input.userId ? await openSession(input.userId) : await createUser({ name })
  const db = tenantDb(tenant.id)
  const membership = await db.membership.create({
    data: { userId: user.id, email: user.email, name, role, joinedAt: new Date() },
    select: { id: true },
  })
  await db.userPermission.createMany({
    data: permissions.map((permission) => ({ membershipId: membership.id, permission })),
  })
  return { id: membership.id, userId: user.id, email: user.email, name, sessionId: user.sessionId, slug: tenant.slug }
}

const MEMBERS_AT_ONCE = 20

/** Employees, many of them: no more at once than there are connections. */
export async function createMembers(tenant: TestTenant, count: number): Promise<TestMember[]> {
  const members: TestMember[] = []
  while (members.length < count) {
    const missing = Math.min(MEMBERS_AT_ONCE, count - members.length)
    members.push(...(await Promise.all(Array.from({ length: missing }, () => createMember(tenant)))))
  }
  return members
}

/** One question of each type, two points in all for the first. */
export const sampleQuiz: QuizInput = {
  questions: [
    {
      type: 'SINGLE_CHOICE',
      prompt: 'How much is two and two?',
      options: [
        { text: 'Three', isCorrect: false },
        { text: 'Four', isCorrect: true },
      ],
      points: 2,
      explanation: 'Two and two is four.',
    },
    {
      type: 'MULTIPLE_CHOICE',
      prompt: 'Which are even?',
      options: [
        { text: 'Two', isCorrect: true },
        { text: 'Three', isCorrect: false },
        { text: 'Four', isCorrect: true },
      ],
      points: 1,
      explanation: 'Two and four can be halved.',
    },
    {
      type: 'TRUE_FALSE',
      prompt: 'Zero is even.',
      options: [
        { text: 'True', isCorrect: true },
        { text: 'False', isCorrect: false },
      ],
      points: 1,
      explanation: 'It can be halved.',
    },
  ],
}

type TestModuleInput = Partial<Omit<ModuleInput, 'createdById'>>

/** A module by `author`: two texts and a quiz, published, unless told otherwise. */
export async function createModule(tenant: TestTenant, author: TestMember, input: TestModuleInput = {}) {
  const { rows, ...module } = moduleRows({
    title: `Module ${unique()}`,
    sections: [
      { title: 'Why it matters', html: '<p>Because.</p>' },
      { title: 'How it is done', html: '<p>With care.</p>' },
      { title: 'Check yourself', quiz: sampleQuiz },
    ],
    ...input,
    createdById: author.id,
  })
  await insertRows(tenantDb(tenant.id), rows)
  return module
}
