import 'server-only'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { Prisma } from '@/generated/prisma/client'
import { DomainError } from '@/lib/errors'
import { logger } from '@/lib/logger'

function domainErrorOf(cause: unknown): DomainError | null {
  if (cause instanceof DomainError) return cause
  if (!(cause instanceof Prisma.PrismaClientKnownRequestError)) return null
  if (cause.code === 'P2025') return new DomainError('NOT_FOUND', 'notFound')
  if (cause.code === 'P2002') return new DomainError('CONFLICT', 'alreadyExists')
  if (cause.code === 'P2003') return new DomainError('NOT_FOUND', 'referenceNotFound')
  return null
}

/** What is wrong with which field of the input; null when that is not what the error is about. */
export function invalidFields(error: TRPCError): Record<string, string[]> | null {
  if (error.code !== 'BAD_REQUEST' || !(error.cause instanceof ZodError)) return null
  const fields: Record<string, string[]> = {}
  for (const issue of error.cause.issues) {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    for (const path of paths.filter(({ length }) => length > 0)) {
      const name = path.map(String).join('.')
      fields[name] = [...(fields[name] ?? []), issue.message]
    }
  }
  return fields
}

/** The key of the sentence that says it to a person; null for what only a program can have done. */
export function errorKey(error: TRPCError): string | null {
  if (error.cause instanceof DomainError) return error.cause.message
  if (error.code === 'INTERNAL_SERVER_ERROR') return 'unexpected'
  if (error.code !== 'BAD_REQUEST') return null
  return Object.keys(invalidFields(error) ?? {}).length > 0 ? 'invalidInput' : 'malformedInput'
}

/** Every error a procedure can end with, as tRPC sends it; what nobody expected is logged in full here. */
export function toTrpcError(error: TRPCError, path: string): TRPCError {
  const cause = error.cause ?? error
  if (invalidFields(error)) return error
  const domain = domainErrorOf(cause)
  if (domain) return new TRPCError({ code: domain.trpcCode, message: domain.message, cause: domain })
  if (error.code === 'INTERNAL_SERVER_ERROR') logger.error({ err: cause, path }, 'procedure failed')
  return error
}
