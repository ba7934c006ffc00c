import * as z from 'zod'
import { Permission, TenantRole } from '@/generated/prisma/enums'
import { LOCALES } from '@/i18n/locale'
import { pageInput } from '@/lib/pagination'

export const memberStates = ['active', 'invited', 'deactivated'] as const

export const listMembers = pageInput.extend({
  search: z.string().trim().max(100).default(''),
  state: z.enum(memberStates).nullish(),
})
export const inviteMember = z.strictObject({
  email: z.email().max(254).toLowerCase(),
  name: z.string().trim().min(1).max(120),
  role: z.enum(TenantRole),
  locale: z.enum(LOCALES).nullish(),
  canWriteModules: z.boolean().default(false),
})
export const memberId = z.strictObject({ membershipId: z.uuid() })
export const changeRole = memberId.extend({ role: z.enum(TenantRole) })
/** `grant` null takes the permission away; `ids` narrow it to groups or modules, null leaves it whole. */
export const setPermission = memberId.extend({
  permission: z.enum(Permission),
  grant: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200).nullable() }).nullable(),
})
export const scopeOptions = z.strictObject({ kind: z.enum(['groupIds', 'moduleIds']) })

export type ListMembers = z.infer<typeof listMembers>
export type InviteMember = z.infer<typeof inviteMember>
export type MemberId = z.infer<typeof memberId>
export type ChangeRole = z.infer<typeof changeRole>
export type SetPermission = z.infer<typeof setPermission>
export type ScopeOptions = z.infer<typeof scopeOptions>
