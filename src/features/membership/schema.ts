import * as z from 'zod'
import { Permission, TenantRole } from '@/generated/prisma/enums'
import { LOCALES } from '@/i18n/locale'
import { pageInput } from '@/lib/pagination'
import { MAX_BULK, MEMBER_SORTS, MEMBER_STATES } from './policy'

export const memberFilter = z.object({
  search: z.string().trim().max(100).default(''),
  state: z.enum(MEMBER_STATES).nullish(),
  role: z.enum(TenantRole).nullish(),
  department: z.string().max(120).nullish(),
  groupId: z.uuid().nullish(),
})
export const listMembers = pageInput.extend({
  ...memberFilter.shape,
  sort: z.enum(MEMBER_SORTS).default('name'),
})
export const inviteMember = z.strictObject({
  email: z.email().max(254).toLowerCase(),
  name: z.string().trim().min(1).max(120),
  role: z.enum(TenantRole),
  locale: z.enum(LOCALES).nullish(),
  canWriteModules: z.boolean().default(false),
})
export const memberId = z.strictObject({ membershipId: z.uuid() })
const line = z.string().trim().max(120)
export const updateMember = memberId.extend({
  name: line.min(1).optional(),
  jobTitle: line.nullish(),
  staffId: z.string().trim().max(60).nullish(),
  department: line.nullish(),
  cohort: line.nullish(),
  managerId: z.uuid().nullish(),
})
export const memberIds = z.strictObject({ membershipIds: z.array(z.uuid()).min(1).max(MAX_BULK) })
export const inviteMany = z.strictObject({
  people: z
    .array(z.strictObject({ email: z.email().max(254).toLowerCase(), name: z.string().trim().min(1).max(120) }))
    .min(1)
    .max(MAX_BULK),
  role: z.enum(TenantRole),
})
export const personPage = pageInput.extend({ membershipId: z.uuid() })
export const personModule = memberId.extend({ moduleId: z.uuid() })

export const changeRole = memberId.extend({ role: z.enum(TenantRole) })
/** `grant` null takes the permission away; `ids` narrow it to groups or modules, null leaves it whole. */
export const setPermission = memberId.extend({
  permission: z.enum(Permission),
  grant: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200).nullable() }).nullable(),
})
/** What was written after `@`. */
export const listMentionable = z.strictObject({ search: z.string().trim().max(60).default('') })
export const scopeOptions = z.strictObject({ kind: z.enum(['groupIds', 'moduleIds']) })

export type ListMembers = z.infer<typeof listMembers>
export type MemberFilter = z.infer<typeof memberFilter>
export type UpdateMember = z.infer<typeof updateMember>
export type MemberIds = z.infer<typeof memberIds>
export type InviteMany = z.infer<typeof inviteMany>
export type PersonPage = z.infer<typeof personPage>
export type PersonModule = z.infer<typeof personModule>
export type InviteMember = z.infer<typeof inviteMember>
export type MemberId = z.infer<typeof memberId>
export type ChangeRole = z.infer<typeof changeRole>
export type SetPermission = z.infer<typeof setPermission>
export type ListMentionable = z.infer<typeof listMentionable>
export type ScopeOptions = z.infer<typeof scopeOptions>
