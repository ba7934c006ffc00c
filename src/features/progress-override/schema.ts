import * as z from 'zod'
import { pageInput } from '@/lib/pagination'
import { MAX_TARGETS, OVERRIDE_KINDS } from './policy'

const target = z.strictObject({ membershipId: z.uuid(), moduleId: z.uuid() })

/** What is done to whom; the reason is for the person, the audit log and the undo list. */
export const overrideProgress = z.strictObject({
  kind: z.enum(OVERRIDE_KINDS),
  targets: z.array(target).min(1).max(MAX_TARGETS),
  reason: z.string().trim().min(3).max(500),
  /** COMPLETE: whether a certificate is issued. */
  allowCertificate: z.boolean().default(false),
  /** REOPEN and RESET: whether the certificate of the running cycle is revoked. */
  revokeCertificate: z.boolean().default(false),
})

export const previewOverride = overrideProgress.extend({ reason: z.string().trim().max(500).default('') })

export const undoOverrides = z.strictObject({ overrideIds: z.array(z.uuid()).min(1).max(MAX_TARGETS) })

export const listOverrides = pageInput.extend({
  membershipId: z.uuid().optional(),
  moduleId: z.uuid().optional(),
})

const moment = z.coerce.date()

/** What `ProgressOverride.before` holds: the enrollment with its sections, or that there was none. */
export const overriddenState = z
  .object({
    status: z.enum(['IN_PROGRESS', 'COMPLETED']),
    progress: z.number(),
    cycle: z.number(),
    startedAt: moment,
    completedAt: moment.nullable(),
    completedVersion: z.number().nullable(),
    lastSectionId: z.string().nullable(),
    expiresAt: moment.nullable(),
    scormStatus: z.string().nullable(),
    scormScore: z.number().nullable(),
    scormTotalTime: z.string().nullable(),
    sections: z.array(z.unknown()),
  })
  .nullable()

/** What `ProgressOverride.after` holds: by what the undo sees whether the person has gone on since. */
export const overrideOutcome = z.object({
  status: z.enum(['IN_PROGRESS', 'COMPLETED']),
  progress: z.number(),
  cycle: z.number(),
  issuedId: z.string().nullable(),
  revokedId: z.string().nullable(),
})

export type OverrideProgress = z.infer<typeof overrideProgress>
export type UndoOverrides = z.infer<typeof undoOverrides>
export type ListOverrides = z.infer<typeof listOverrides>
export type OverrideOutcome = z.infer<typeof overrideOutcome>
