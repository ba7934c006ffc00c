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

/** Every error a procedure can end with, as tRPC sends it; what nobody expected is logged in full here. */
export function toTrpcError(error: TRPCError, path: string): TRPCError {
  const cause = error.cause ?? error
  if (cause instanceof ZodError) return error
  const domain = domainErrorOf(cause)
  if (domain) return new TRPCError({ code: domain.trpcCode, message: domain.message, cause: domain })
  if (error.code === 'INTERNAL_SERVER_ERROR') logger.error({ err: cause, path }, 'procedure failed')
  return error
}
