import * as z from 'zod'
import { ScormEdition } from '@/generated/prisma/enums'
import { NOTES } from './policy'

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

/** An element as data, for the sequencing engine. */
export type ElementData = {
  name: string
  attributes: Record<string, string>
  children: ElementData[]
  text: string
}

export const elementData: z.ZodType<ElementData> = z.lazy(() =>
  z.object({
    name: z.string(),
    attributes: z.record(z.string(), z.string()),
    children: z.array(elementData),
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
    sequencing: elementData.nullable(),
    completionThreshold: elementData.nullable(),
  }),
  /** Sequencing that activities refer to by `IDRef`. */
  sequencingCollection: z.array(elementData),
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
