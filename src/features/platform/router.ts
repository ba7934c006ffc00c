import { createTRPCRouter, platformProcedure } from '@/server/api/trpc'
import * as schema from './schema'
import { changePlan, createTenant, isSlugFree, listTenants } from './service'

export const platformRouter = createTRPCRouter({
  overview: platformProcedure.query(async ({ ctx }) => ({ tenants: await ctx.db.tenant.count() })),
  listTenants: platformProcedure.input(schema.listTenants).query(({ ctx, input }) => listTenants(ctx, input)),
  isSlugFree: platformProcedure.input(schema.slugInput).query(({ ctx, input }) => isSlugFree(ctx, input)),
  changePlan: platformProcedure.input(schema.changePlan).mutation(({ ctx, input }) => changePlan(ctx, input)),
  /** The link itself goes to the owner alone. */
  createTenant: platformProcedure.input(schema.createTenant).mutation(async ({ ctx, input }) => {
    const { slug } = await createTenant(ctx, input)
    return { slug }
  }),
})
