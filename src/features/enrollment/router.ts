import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { confirmSection, openSection, startModule } from './service'
import { explainModule } from './service/explain'
import { getHome } from './service/get-home'
import { getModule } from './service/get-module'
import { getSection } from './service/get-section'
import { listCatalogue, listFilters } from './service/list-catalogue'
import { pinModule } from './service/pin-module'
import { listRecommended, recommendModule } from './service/recommend-module'
import { renewModule } from './service/renew'
import { saveVideo } from './service/save-video'
import { seeModule } from './service/see-module'

export const enrollmentRouter = createTRPCRouter({
  home: can('READ').query(({ ctx }) => getHome(ctx)),

  catalogue: can('READ')
    .input(schema.catalogueInput)
    .query(({ ctx, input }) => listCatalogue(ctx, input)),

  filters: can('READ').query(({ ctx }) => listFilters(ctx)),

  module: can('READ')
    .input(schema.moduleAddress)
    .query(({ ctx, input }) => getModule(ctx, input)),

  section: can('READ')
    .input(schema.sectionAddress)
    .query(({ ctx, input }) => getSection(ctx, input)),

  explain: can('LEARN')
    .input(schema.moduleRef)
    .query(({ ctx, input }) => explainModule(ctx, input)),

  start: can('LEARN')
    .input(schema.moduleRef)
    .mutation(({ ctx, input }) => startModule(ctx, input)),

  renew: can('LEARN')
    .input(schema.moduleRef)
    .mutation(({ ctx, input }) => renewModule(ctx, input)),

  see: can('READ')
    .input(schema.seeModule)
    .mutation(({ ctx, input }) => seeModule(ctx, input)),

  pin: can('LEARN')
    .input(schema.pinModule)
    .mutation(({ ctx, input }) => pinModule(ctx, input)),

  recommend: can('MANAGE_ALL_MODULES')
    .input(schema.recommendModule)
    .mutation(({ ctx, input }) => recommendModule(ctx, input)),

  recommended: can('MANAGE_ALL_MODULES').query(({ ctx }) => listRecommended(ctx)),

  openSection: can('LEARN')
    .input(schema.sectionRef)
    .mutation(({ ctx, input }) => openSection(ctx, input)),

  completeSection: can('LEARN')
    .input(schema.sectionRef)
    .mutation(({ ctx, input }) => confirmSection(ctx, input)),

  saveVideo: can('LEARN')
    .input(schema.saveVideo)
    .mutation(({ ctx, input }) => saveVideo(ctx, input)),
})
