import * as z from 'zod'
import { AuditAction } from '@/generated/prisma/enums'
import { isDay } from '@/lib/calendar'
import { pageInput } from '@/lib/pagination'
import { AUDIT_ENTITIES } from './policy'

const day = z.string().max(10).refine(isDay)

/** Of whom, what, about what and when; `entityId` counts with its `entityType` alone, both days are included. */
export const auditFilter = z.strictObject({
  actorId: z.uuid().nullish(),
  action: z.enum(AuditAction).nullish(),
  entityType: z.enum(AUDIT_ENTITIES).nullish(),
  entityId: z.uuid().nullish(),
  since: day.nullish(),
  until: day.nullish(),
})

export const listAudit = pageInput.extend(auditFilter.shape)

/** `actorId` names the person who is filtered by already, whatever is searched for. */
export const findActors = z.strictObject({
  search: z.string().trim().max(100).default(''),
  actorId: z.uuid().nullish(),
})

export type AuditFilter = z.infer<typeof auditFilter>
export type ListAudit = z.infer<typeof listAudit>
export type FindActors = z.infer<typeof findActors>
