import * as z from 'zod'
import { deadlineDays, fingerprint } from '@/features/assignment/schema'
import { pageInput } from '@/lib/pagination'
import { GROUP_COLORS } from './policy'

const MAX_MEMBERS = 10_000

export const listGroups = pageInput.extend({ search: z.string().trim().max(100).default('') })
export const groupRef = z.strictObject({ groupId: z.uuid() })

const groupFields = {
  name: z.string().trim().min(1).max(80),
  description: z.string().trim().max(500).default(''),
  color: z.enum(GROUP_COLORS).default('blue'),
}
export const createGroup = z.strictObject(groupFields)
export const updateGroup = z.strictObject({ groupId: z.uuid(), ...groupFields })
export const archiveGroup = groupRef.extend({ fingerprint })

export const listMembers = pageInput.extend({ groupId: z.uuid(), search: z.string().trim().max(100).default('') })
export const listRules = pageInput.extend({ groupId: z.uuid() })
export const findByAddress = groupRef.extend({ addresses: z.array(z.string().max(254)).min(1).max(2000) })
export const suggestMembers = groupRef.extend({ search: z.string().trim().max(100).default('') })

const membershipIds = z.array(z.uuid()).min(1).max(MAX_MEMBERS)
export const addMembers = groupRef.extend({ membershipIds, fingerprint })
export const removeMembers = groupRef.extend({ membershipIds, fingerprint })

const moduleIds = z.array(z.uuid()).min(1).max(100)
const terms = {
  /** Days from the assignment; null for no deadline. */
  deadlineDays: deadlineDays.nullable().default(null),
  isMandatory: z.boolean().default(true),
  /** Or only those who join the group from now on. */
  isForExisting: z.boolean().default(true),
}
export const addModules = groupRef.extend({ moduleIds, ...terms, fingerprint })
export const changeModule = groupRef.extend({ moduleId: z.uuid(), ...terms, fingerprint })
export const removeModules = groupRef.extend({ moduleIds, fingerprint })

export type ListGroups = z.infer<typeof listGroups>
export type GroupRef = z.infer<typeof groupRef>
export type CreateGroup = z.infer<typeof createGroup>
export type UpdateGroup = z.infer<typeof updateGroup>
export type ArchiveGroup = z.infer<typeof archiveGroup>
export type ListMembers = z.infer<typeof listMembers>
export type ListRules = z.infer<typeof listRules>
export type FindByAddress = z.infer<typeof findByAddress>
export type SuggestMembers = z.infer<typeof suggestMembers>
export type AddMembers = z.infer<typeof addMembers>
export type RemoveMembers = z.infer<typeof removeMembers>
export type AddModules = z.infer<typeof addModules>
export type ChangeModule = z.infer<typeof changeModule>
export type RemoveModules = z.infer<typeof removeModules>
