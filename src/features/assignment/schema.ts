import * as z from 'zod'
import { isDay } from '@/lib/calendar'
import { pageInput } from '@/lib/pagination'

const MAX_TARGETS = 10_000

export const day = z.string().max(10).refine(isDay)
export const deadlineDays = z.number().int().min(0).max(3650)

/** What the preview answered: the change is refused if it would do anything else by now. */
export const fingerprint = z.string().max(64).nullish()

const targets = z
  .array(z.strictObject({ membershipId: z.uuid(), moduleId: z.uuid() }))
  .min(1)
  .max(MAX_TARGETS)

export const assignDirectly = z.strictObject({
  moduleIds: z.array(z.uuid()).min(1).max(100),
  membershipIds: z.array(z.uuid()).min(1).max(MAX_TARGETS),
  /** The last day, or else a number of days from today; without either there is no deadline. */
  dueOn: day.nullish(),
  deadlineDays: deadlineDays.nullish(),
  isMandatory: z.boolean().default(true),
  notes: z.string().trim().max(1000).default(''),
  fingerprint,
})
export const unassign = z.strictObject({ targets, fingerprint })
export const extendDeadline = z.strictObject({
  targets,
  /** To the end of this day, or else by a number of days from the deadline, or from today if it has passed. */
  dueOn: day.nullish(),
  days: z.number().int().min(1).max(3650).nullish(),
  fingerprint,
})
export const waive = z.strictObject({ targets, reason: z.string().trim().min(1).max(1000), fingerprint })
export const liftWaiver = z.strictObject({ targets, fingerprint })
export const remind = z.strictObject({ targets })
export const moduleRef = z.strictObject({ moduleId: z.uuid() })
export const suggestPeople = z.strictObject({ search: z.string().trim().max(100).default('') })
export const changeRef = z.strictObject({ changeId: z.uuid() })
export const listChanges = pageInput.extend({ groupId: z.uuid().nullish() })

export type AssignDirectly = z.infer<typeof assignDirectly>
export type Unassign = z.infer<typeof unassign>
export type ExtendDeadline = z.infer<typeof extendDeadline>
export type Waive = z.infer<typeof waive>
export type LiftWaiver = z.infer<typeof liftWaiver>
export type Remind = z.infer<typeof remind>
export type ModuleRef = z.infer<typeof moduleRef>
export type SuggestPeople = z.infer<typeof suggestPeople>
export type ChangeRef = z.infer<typeof changeRef>
export type ListChanges = z.infer<typeof listChanges>
export type Target = Unassign['targets'][number]
