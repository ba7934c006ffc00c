import { z } from 'zod'
import { createTRPCRouter, publicProcedure, signedInProcedure } from '@/server/api/trpc'
import { signInProviders } from '@/server/auth/providers'
import * as schema from './schema'
import { changePassword, listTenants, updateAccount } from './service/account'
import { acceptInvitation, findInvitation, joinTenant } from './service/invitation'
import { requestPasswordReset, resetPassword } from './service/reset-password'

export const identityRouter = createTRPCRouter({
  providers: publicProcedure.query(() => signInProviders.map(({ id, name }) => ({ id, name }))),

  requestPasswordReset: publicProcedure
    // An unknown address must not be told by the clock.
    .meta({ access: 'public', answerAfterMs: 400 })
    .input(schema.requestPasswordReset)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),

  resetPassword: publicProcedure.input(schema.resetPassword).mutation(({ ctx, input }) => resetPassword(ctx, input)),

  invitation: publicProcedure.input(schema.invitationToken).query(({ ctx, input }) => findInvitation(ctx, input)),

  acceptInvitation: publicProcedure
    .input(schema.acceptInvitation)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),

  joinTenant: signedInProcedure
    .input(z.strictObject({ membershipId: z.uuid() }))
    .mutation(({ ctx, input }) => joinTenant(ctx, input)),

  me: signedInProcedure.query(({ ctx: { user, actor } }) => ({
    email: user.email,
    name: user.name,
    locale: user.locale,
    sessionId: actor.sessionId,
    isPlatformAdmin: user.role === 'OWNER' || user.role === 'SUPER_ADMIN',
  })),

  tenants: signedInProcedure.query(({ ctx }) => listTenants(ctx)),

  updateAccount: signedInProcedure.input(schema.updateAccount).mutation(({ ctx, input }) => updateAccount(ctx, input)),

  changePassword: signedInProcedure
    .input(schema.changePassword)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),

  sessions: signedInProcedure.query(({ ctx }) =>
    ctx.db.session.findMany({
      where: { userId: ctx.user.id, expiresAt: { gt: ctx.now } },
      select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
    }),
  ),

  endSession: signedInProcedure.input(schema.endSession).mutation(async ({ ctx, input }) => {
    await ctx.db.session.deleteMany({ where: { id: input.sessionId, userId: ctx.user.id } })
  }),

  signOutEverywhere: signedInProcedure.mutation(async ({ ctx }) => {
    await ctx.db.session.deleteMany({ where: { userId: ctx.user.id } })
  }),
})
