import { Prisma } from '@/generated/prisma/client'
import { refuse } from './tenant-scope-error'

export type PlainObject = Record<string, unknown>

export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

export const plainObject = (value: unknown, what: string): PlainObject =>
  isPlainObject(value) ? value : refuse(`${what} must be a plain object`)

/** Left to Prisma: `skip` leaves the field out, `undefined` is refused under strictUndefinedChecks. */
export const isLeftOut = (value: unknown) => value === undefined || value === Prisma.skip

export const mapOneOrMany = (value: unknown, map: (item: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map(map) : map(value)
