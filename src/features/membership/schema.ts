import * as z from 'zod'
import { TenantRole } from '@/generated/prisma/enums'
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
export const setCanWriteModules = memberId.extend({ canWriteModules: z.boolean() })

export type ListMembers = z.infer<typeof listMembers>
export type InviteMember = z.infer<typeof inviteMember>
export type MemberId = z.infer<typeof memberId>
export type ChangeRole = z.infer<typeof changeRole>
export type SetCanWriteModules = z.infer<typeof setCanWriteModules>
