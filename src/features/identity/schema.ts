import * as z from 'zod'
import { LOCALES } from '@/i18n/locale'

export const email = z.email().max(254).toLowerCase()

/** Long rather than complicated: ten characters or more. */
export const newPassword = z.string().min(10).max(200)

export const requestPasswordReset = z.strictObject({ email })
export const resetPassword = z.strictObject({ token: z.string().max(200), password: newPassword })
export const invitationToken = z.strictObject({ token: z.string().max(200) })
export const acceptInvitation = z.strictObject({
  token: z.string().max(200),
  name: z.string().trim().min(1).max(120),
  password: newPassword,
})
export const updateAccount = z.strictObject({
  name: z.string().trim().min(1).max(120),
  locale: z.enum(LOCALES).nullable(),
})
export const changePassword = z.strictObject({ currentPassword: z.string().min(1).max(200), password: newPassword })
export const endSession = z.strictObject({ sessionId: z.uuid() })

export type RequestPasswordReset = z.infer<typeof requestPasswordReset>
export type ResetPassword = z.infer<typeof resetPassword>
export type InvitationToken = z.infer<typeof invitationToken>
export type AcceptInvitation = z.infer<typeof acceptInvitation>
export type UpdateAccount = z.infer<typeof updateAccount>
export type ChangePassword = z.infer<typeof changePassword>
