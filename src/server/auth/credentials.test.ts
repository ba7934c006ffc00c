import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { platformDb } from '@/server/db/platform-db'
import { createUser } from '@/test/factories'
import { verifyCredentials } from './credentials'
import { hashPassword } from './password'

const PASSWORD = 'a long enough password'
const from = (address: string) => new Headers({ 'x-forwarded-for': address })
const somewhere = () => from(`test-${newId()}`)
const person = async () => createUser({ passwordHash: await hashPassword(PASSWORD) })
const attempt = (email: string, password = 'wrong', headers = somewhere()) =>
  verifyCredentials({ email, password }, headers).then(
    (user) => user?.id ?? null,
    (error) => error.code,
  )
const attempts = async (count: number, run: () => Promise<unknown>) => {
  const results: unknown[] = []
  for (let index = 0; index < count; index += 1) results.push(await run())
  return results
}

describe('verifyCredentials', () => {
  it('knows the person by e-mail in any case, and password', async () => {
    const user = await person()
    expect(await attempt(user.email.toUpperCase(), PASSWORD)).toBe(user.id)
  })

  it('answers alike for a wrong password, an unknown account, one without a password, and nonsense', async () => {
    const [user, passwordless] = [await person(), await createUser()]
    expect(await attempt(user.email)).toBeNull()
    expect(await attempt(`${newId()}@example.com`, PASSWORD)).toBeNull()
    expect(await attempt(passwordless.email, PASSWORD)).toBeNull()
    expect(await attempt(passwordless.email, 'no password has this hash')).toBeNull()
    for (const nonsense of [{}, null, { email: 'x', password: 'y' }, { email: user.email, password: ['a'] }]) {
      expect(await verifyCredentials(nonsense, somewhere())).toBeNull()
    }
  })

  it.each(['known', 'unknown'])('stops after ten attempts on one %s account, right password or not', async (kind) => {
    const user = await person()
    const email = kind === 'known' ? user.email : `${newId()}@example.com`
    expect(await attempts(10, () => attempt(email))).toEqual(Array(10).fill(null))
    expect(await attempt(email, PASSWORD)).toBe('rate-limited')
  })

  it('counts attempts on one account at once', async () => {
    const { email } = await person()
    const results = await Promise.all(Array.from({ length: 15 }, () => attempt(email)))
    expect(results.filter((result) => result === 'rate-limited')).toHaveLength(5)
  })

  it('begins anew after a success', async () => {
    const user = await person()
    await attempts(9, () => attempt(user.email))
    expect(await attempt(user.email, PASSWORD)).toBe(user.id)
    expect(await attempts(9, () => attempt(user.email))).toEqual(Array(9).fill(null))
  })

  it('stops after a hundred attempts from one address, whatever the accounts', async () => {
    const headers = somewhere()
    const results = await Promise.all(
      Array.from({ length: 105 }, () => attempt(`${newId()}@example.com`, 'wrong', headers)),
    )
    expect(results.filter((result) => result === 'rate-limited')).toHaveLength(5)
  })

  it('lets the window pass', async () => {
    const { email } = await person()
    await attempts(11, () => attempt(email))
    await platformDb.rateLimit.updateMany({ data: { resetAt: new Date(0) } })
    expect(await attempt(email)).toBeNull()
  })
})

describe('a password', () => {
  it('is stored as argon2id', async () => {
    expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})
