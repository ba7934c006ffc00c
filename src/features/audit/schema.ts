import * as z from 'zod'
import { AuditAction } from '@/generated/prisma/enums'
import { pageInput } from '@/lib/pagination'

export const listAudit = pageInput.extend({ actorId: z.uuid().nullish(), action: z.enum(AuditAction).nullish() })

export type ListAudit = z.infer<typeof listAudit>
