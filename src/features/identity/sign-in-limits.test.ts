import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { verifyCredentials } from '@/server/auth/credentials'
import { emailTokenOf } from '@/server/auth/email-token'
import { hashPassword } from '@/server/auth/password'
import { platformDb } from '@/server/db/platform-db'
import { anonymousCaller } from '@/test/caller'
import { createUser } from '@/test/factories'

const PASSWORD = 'a long enough password'
const somewhere = () => ({ 'x-forwarded-for': `test-${newId()}` })

const signIn = (email: string, password: string, headers = somewhere()) =>
  verifyCredentials({ email, password }, new Headers(headers)).then(
    (user) => user?.id ?? null,
    (error) => error.code,
  )

describe('the limits of signing in', () => {
  it('let somebody in at once who has chosen a new password', async () => {
    const user = await createUser({ passwordHash: await hashPassword(PASSWORD) })
    for (let count = 0; count < 10; count += 1) await signIn(user.email, 'wrong')
    expect(await signIn(user.email, PASSWORD)).toBe('rate-limited')
    const nobody = anonymousCaller({ headers: somewhere() })
    await nobody.identity.requestPasswordReset({ email: user.email })
    const { id } = await platformDb.emailToken.findFirstOrThrow({ where: { userId: user.id } })
    await nobody.identity.resetPassword({ token: emailTokenOf(id), password: 'another long password' })
    expect(await signIn(user.email, 'another long password')).toBe(user.id)
  })

  it('count only failures of an address, so that a company behind one can sign in', async () => {
    const user = await createUser({ passwordHash: await hashPassword(PASSWORD) })
    const headers = somewhere()
    for (let count = 0; count < 5; count += 1) {
      for (let times = 0; times < 19; times += 1) await signIn(`${newId()}@example.com`, 'wrong', headers)
      for (let times = 0; times < 3; times += 1) expect(await signIn(user.email, PASSWORD, headers)).toBe(user.id)
    }
    for (let times = 0; times < 5; times += 1) await signIn(`${newId()}@example.com`, 'wrong', headers)
    expect(await signIn(`${newId()}@example.com`, 'wrong', headers)).toBe('rate-limited')
  })
})
