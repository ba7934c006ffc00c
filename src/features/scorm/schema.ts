import * as z from 'zod'
import { ScormEdition } from '@/generated/prisma/enums'
import { pageInput } from '@/lib/pagination'
import { CALL_NAMES, type CallEntry, type Commit, type ManifestElement, type Ping } from './player/protocol'
import { MAX_HOSTS, NOTES, REPORT_STATES } from './policy'

/** What an author should know of a package: `params` fill the sentence in, `places` are files or items. */
export const packageNote = z.object({
  code: z.enum(NOTES),
  level: z.enum(['warning', 'info']),
  count: z.number().int().default(1),
  places: z.array(z.string()).default([]),
})

/** `ScormPackageVersion.report`. Sizes are bytes. */
export const packageReport = z.object({
  edition: z.enum(ScormEdition),
  organization: z.string(),
  activities: z.number().int(),
  scos: z.number().int(),
  notes: z.array(packageNote),
})

export const manifestElement: z.ZodType<ManifestElement> = z.lazy(() =>
  z.object({
    name: z.string(),
    attributes: z.record(z.string(), z.string()),
    children: z.array(manifestElement),
    text: z.string(),
  }),
)

/** `ScormPackageVersion.manifest`: what of the manifest is not in the activities. */
export const packageManifest = z.object({
  identifier: z.string(),
  version: z.string().nullable(),
  schemaVersion: z.string().nullable(),
  organization: z.object({
    identifier: z.string(),
    objectivesGlobalToSystem: z.boolean(),
    sequencing: manifestElement.nullable(),
    completionThreshold: manifestElement.nullable(),
  }),
  /** Sequencing that activities refer to by `IDRef`. */
  sequencingCollection: z.array(manifestElement),
})

export type PackageNote = z.infer<typeof packageNote>
export type PackageReport = z.infer<typeof packageReport>
export type PackageManifest = z.infer<typeof packageManifest>

export const startImport = z.strictObject({
  requestId: z.uuid(),
  sectionId: z.uuid(),
  assetId: z.uuid(),
})
export const sectionPackageRef = z.strictObject({ sectionId: z.uuid() })
export const setRule = z.discriminatedUnion('rule', [
  sectionPackageRef.extend({ rule: z.enum(['COMPLETED', 'PASSED', 'ALL_ACTIVITIES']) }),
  /** `minScore` is whole percent. */
  sectionPackageRef.extend({ rule: z.literal('SCORE'), minScore: z.number().int().min(1).max(100) }),
])

export type StartImport = z.infer<typeof startImport>
export type SectionPackageRef = z.infer<typeof sectionPackageRef>
export type SetRule = z.infer<typeof setRule>

const callEntry: z.ZodType<CallEntry> = z.object({
  at: z.number().min(0).max(8.64e15),
  activityId: z.uuid().nullable(),
  run: z.number().int().min(0).max(1_000_000),
  name: z.enum(CALL_NAMES),
  key: z.string().max(4000).optional(),
  value: z.string().optional(),
  length: z.number().int().min(0).optional(),
  raw: z.string().optional(),
  error: z.number().int().optional(),
})

/** What `ScormCall.calls` holds. */
export const callLog = z.array(callEntry)

/** What everything that a player's window sends begins with. */
export const signed = z.object({ token: z.string().max(200) })

/** What a player's window sends; texts may hold what PostgreSQL can't, see service/escape-text. */
export const commit: z.ZodType<Commit> = signed.extend({
  seq: z.number().int().min(1).max(2_000_000_000),
  baseRevision: z.number().int().min(0).max(2_000_000_000),
  final: z.boolean(),
  calls: z.array(callEntry).max(50_000),
  sequencing: z.json().optional(),
  currentActivityId: z.uuid().nullable().optional(),
})
export const ping: z.ZodType<Ping> = signed.extend({ ping: z.literal(true) })

/** `takeOver`: the learner was asked and goes on here, though another window holds the attempt. */
export const launch = z.strictObject({
  slug: z.string().min(1).max(200),
  sectionId: z.uuid(),
  takeOver: z.boolean().default(false),
})
export const overview = z.strictObject({ slug: z.string().min(1).max(200), sectionId: z.uuid() })
/** `attemptNumber` is the one that the learner saw: asked twice, one new attempt begins. */
export const startAgain = z.strictObject({ sectionId: z.uuid(), attemptNumber: z.number().int().min(1) })

export type LaunchInput = z.infer<typeof launch>
export type OverviewInput = z.infer<typeof overview>
export type StartAgain = z.infer<typeof startAgain>

const HOST = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Other sites that a package's content may load from, such as `cdn.example.org` or `*.example.org`. */
export const setHosts = sectionPackageRef.extend({
  hosts: z.array(z.string().trim().toLowerCase().max(253).regex(HOST)).max(MAX_HOSTS),
})

/** Moves the learners who have not finished to a version of the section's package. */
export const previewMove = sectionPackageRef.extend({ versionId: z.uuid() })
export const moveLearners = previewMove.extend({ requestId: z.uuid() })
export const undoMove = z.strictObject({ moveId: z.uuid() })

/** What `ScormMove.moved` holds. */
export const movedLearners = z.array(
  z.object({ registrationId: z.uuid(), fromVersionId: z.uuid(), attemptId: z.uuid().nullable() }),
)

export const reportFilter = sectionPackageRef.extend({
  q: z.string().trim().max(100).optional(),
  state: z.enum(REPORT_STATES).optional(),
})
export const reportInput = pageInput.extend(reportFilter.shape)

export const registrationRef = z.strictObject({ registrationId: z.uuid() })
/** `cursor` is how many commits were shown already. */
export const recorderInput = z.object({
  attemptId: z.uuid(),
  cursor: z.number().int().min(0).max(1_000_000).nullish(),
  limit: z.number().int().min(1).max(100).default(25),
})
export const attemptRef = z.strictObject({ attemptId: z.uuid() })
export const personRef = z.strictObject({ membershipId: z.uuid() })

export type SetHosts = z.infer<typeof setHosts>
export type PreviewMove = z.infer<typeof previewMove>
export type MoveLearners = z.infer<typeof moveLearners>
export type UndoMove = z.infer<typeof undoMove>
export type ReportFilter = z.infer<typeof reportFilter>
export type ReportInput = z.infer<typeof reportInput>
export type RegistrationRef = z.infer<typeof registrationRef>
export type RecorderInput = z.infer<typeof recorderInput>
export type AttemptRef = z.infer<typeof attemptRef>
export type PersonRef = z.infer<typeof personRef>
