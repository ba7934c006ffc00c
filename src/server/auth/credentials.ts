import 'server-only'
import { CredentialsSignin } from 'next-auth'
import { z } from 'zod'
import { platformDb } from '@/server/db/platform-db'
import { clientAddress } from './client-address'
import { verifyPassword } from './password'
import { clearRateLimit, consumeRateLimit, giveBackRateLimit, signInLimitOf } from './rate-limit'

const credentialsInput = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) })

class RateLimited extends CredentialsSignin {
  override code = 'rate-limited'
}

/** The user whose e-mail and password these are, or null; the answer and its time are the same for an unknown account. */
export async function verifyCredentials(credentials: unknown, headers: Headers) {
  const input = credentialsInput.safeParse(credentials)
  if (!input.success) return null
  const email = input.data.email.toLowerCase()
  const [accountKey, addressKey] = [signInLimitOf(email), `sign-in:address:${clientAddress(headers)}`]
  const isAllowed =
    (await consumeRateLimit(addressKey, { limit: 100, windowSeconds: 900 })) &&
    (await consumeRateLimit(accountKey, { limit: 10, windowSeconds: 900 }))
  if (!isAllowed) throw new RateLimited()
  const user = await platformDb.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
  if (!(await verifyPassword(user?.passwordHash, input.data.password)) || !user) return null
  await clearRateLimit(accountKey)
  // A whole company may sign in through one address in the morning.
  await giveBackRateLimit(addressKey)
  return { id: user.id }
}
