import { can, createTRPCRouter, publicProcedure } from '@/server/api/trpc'
import * as schema from './schema'
import { findByCode, getCertificate, listCertificates } from './service'

export const certificateRouter = createTRPCRouter({
  list: can('LEARN')
    .input(schema.certificateList)
    .query(({ ctx, input }) => listCertificates(ctx, input)),

  get: can('LEARN')
    .input(schema.certificateRef)
    .query(({ ctx, input }) => getCertificate(ctx, input)),

  verify: publicProcedure.input(schema.verifyCertificate).query(({ ctx, input }) => findByCode(ctx, input)),
})
