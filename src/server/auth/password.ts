import 'server-only'
import { hash, verify } from '@node-rs/argon2'

// OWASP's minimum for argon2id (19 MiB, 2 passes), a good 20 ms here.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string) => hash(password, OPTIONS)

let decoy: Promise<string> | undefined

/** Takes the same time for an account without a password, or no account, as for a wrong password. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no password has this hash')
  const isRight = await verify(passwordHash ?? (await decoy), password)
  return isRight && passwordHash != null
}
