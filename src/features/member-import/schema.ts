import * as z from 'zod'
import { MemberImportVerdict, TenantRole } from '@/generated/prisma/enums'
import { pageInput } from '@/lib/pagination'
import { EXISTING_CHOICES, IMPORT_FIELDS, MAX_IMPORT_COLUMNS } from './policy'

export const importRef = z.strictObject({ importId: z.uuid() })
export const listImports = pageInput

export const importMapping = z.array(z.enum(IMPORT_FIELDS).nullable()).max(MAX_IMPORT_COLUMNS)
export const importOptions = z.strictObject({
  /** What to do with people who are here already. */
  existing: z.enum(EXISTING_CHOICES).default('UPDATE'),
  /** Whether new people get their invitation at once. */
  isInviting: z.boolean().default(true),
  /** Of new people whose line names none. */
  defaultRole: z.enum(TenantRole).default('EMPLOYEE'),
  isCreatingGroups: z.boolean().default(false),
})
export const checkImport = importRef.extend({ mapping: importMapping, options: importOptions })
export const listRows = z.object({
  importId: z.uuid(),
  verdict: z.enum(MemberImportVerdict).nullish(),
  /** The line that the last page ended with. */
  cursor: z.number().int().min(0).max(100_000).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})

const count = z.number().int()
const counts = z.object({ CREATE: count, UPDATE: count, UNCHANGED: count, SKIP: count, ERROR: count })

/** What is counted and kept between the steps of an import. */
export const importResult = z.object({
  counts: counts.nullable().default(null),
  /** Of the plan: how many there are, how many are taken, how many the file asks for. */
  seats: z.object({ limit: count.nullable(), active: count, wanted: count }).nullable().default(null),
  step: z.enum(['ROWS', 'MANAGERS', 'GROUPS']).default('ROWS'),
  groups: z.array(z.string()).default([]),
  changeIds: z.array(z.string()).default([]),
  createdGroupIds: z.array(z.string()).default([]),
  undone: z.object({ withdrawn: count, restored: count, kept: count }).nullable().default(null),
})

export type ImportRef = z.infer<typeof importRef>
export type ListImports = z.infer<typeof listImports>
export type ImportOptions = z.infer<typeof importOptions>
export type CheckImport = z.infer<typeof checkImport>
export type ListRows = z.infer<typeof listRows>
export type ImportResult = z.infer<typeof importResult>
export type ImportCounts = z.infer<typeof counts>
