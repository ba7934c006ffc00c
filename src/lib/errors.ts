const CODES = {
  BAD_REQUEST: 'BAD_REQUEST',
  UNAUTHENTICATED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  LOCKED: 'PRECONDITION_FAILED',
  LIMIT_REACHED: 'UNPROCESSABLE_CONTENT',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
} as const

export type DomainErrorCode = keyof typeof CODES

/**
 * What went wrong in the terms of the domain. `message` is a key below `errors` in the messages, so that the
 * person reads it in their language; `params` fill it in.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError'

  constructor(
    readonly code: DomainErrorCode,
    key: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(key)
  }

  get trpcCode() {
    return CODES[this.code]
  }
}

export const notFound = () => new DomainError('NOT_FOUND', 'notFound')
