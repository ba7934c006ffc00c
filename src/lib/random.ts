import { createHash, createHmac, randomInt } from 'node:crypto'
import { v5, v7 } from 'uuid'

export const newId = () => v7()

/** The id of what one request makes in one place: asked for again, it is the same. */
export const idOfRequest = (requestId: string, placeId: string) => v5(requestId, placeId)

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Keyed digest, base64url: reveals nothing of `text` without the secret. */
export const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url')

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `length` random characters of Crockford's base 32. */
export const randomCrockford = (length: number) =>
  Array.from({ length }, () => CROCKFORD[randomInt(CROCKFORD.length)]).join('')

/** A new array in random order (Fisher and Yates). */
export function shuffle<T>(items: readonly T[]): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const chosen = randomInt(last + 1)
    const item = result[last] as T
    result[last] = result[chosen] as T
    result[chosen] = item
  }
  return result
}
