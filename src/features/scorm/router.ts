import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { deriveResults, previewResults } from './service/derive-results'
import { setRule, startImport } from './service/edit-package'
import { eraseRecord } from './service/erase-record'
import { getRecord, listAnswers, listStates, readRecorder } from './service/flight-recorder'
import { getOverview } from './service/get-overview'
import { getPackage } from './service/get-package'
import { launchPackage } from './service/launch'
import { listVersions } from './service/list-versions'
import { moveLearners, previewMove, undoMove } from './service/move-learners'
import { getReport, listLearners, listQuestions } from './service/report'
import { setHosts } from './service/set-hosts'
import { startAgain } from './service/start-again'
import { tryPackage } from './service/try-package'

/** Whoever writes modules; which ones, the verbs decide. */
const author = can('MANAGE_OWN_MODULES', 'MANAGE_ALL_MODULES')

export const scormRouter = createTRPCRouter({
  get: author.input(schema.sectionPackageRef).query(({ ctx, input }) => getPackage(ctx, input)),
  overview: can('READ')
    .input(schema.overview)
    .query(({ ctx, input }) => getOverview(ctx, input)),
  launch: can('READ')
    .input(schema.launch)
    .mutation(({ ctx, input }) => launchPackage(ctx, input, ctx)),
  startAgain: can('LEARN')
    .input(schema.startAgain)
    .mutation(({ ctx, input }) => startAgain(ctx, input)),
  tryOut: author.input(schema.sectionPackageRef).query(({ ctx, input }) => tryPackage(ctx, input)),
  startImport: author.input(schema.startImport).mutation(({ ctx, input }) => startImport(ctx, input)),
  setRule: author.input(schema.setRule).mutation(({ ctx, input }) => setRule(ctx, input)),
  versions: author.input(schema.sectionPackageRef).query(({ ctx, input }) => listVersions(ctx, input)),
  setHosts: author.input(schema.setHosts).mutation(({ ctx, input }) => setHosts(ctx, input)),
  previewMove: author.input(schema.previewMove).query(({ ctx, input }) => previewMove(ctx, input)),
  moveLearners: author.input(schema.moveLearners).mutation(({ ctx, input }) => moveLearners(ctx, input)),
  undoMove: author.input(schema.undoMove).mutation(({ ctx, input }) => undoMove(ctx, input)),
  previewResults: author.input(schema.setRule).query(({ ctx, input }) => previewResults(ctx, input)),
  deriveResults: author.input(schema.sectionPackageRef).mutation(({ ctx, input }) => deriveResults(ctx, input)),

  eraseRecord: can('MANAGE_USERS')
    .input(schema.personRef)
    .mutation(({ ctx, input }) => eraseRecord(ctx, input)),

  /** What follows is for mentors of the module and whoever sees people's progress: the verbs decide whose. */
  report: can('READ')
    .input(schema.sectionPackageRef)
    .query(({ ctx, input }) => getReport(ctx, input)),
  learners: can('READ')
    .input(schema.reportInput)
    .query(({ ctx, input }) => listLearners(ctx, input)),
  questions: can('READ')
    .input(schema.sectionPackageRef)
    .query(({ ctx, input }) => listQuestions(ctx, input)),
  record: can('READ')
    .input(schema.registrationRef)
    .query(({ ctx, input }) => getRecord(ctx, input)),
  states: can('READ')
    .input(schema.attemptRef)
    .query(({ ctx, input }) => listStates(ctx, input)),
  answers: can('READ')
    .input(schema.attemptRef)
    .query(({ ctx, input }) => listAnswers(ctx, input)),
  recorder: can('READ')
    .input(schema.recorderInput)
    .query(({ ctx, input }) => readRecorder(ctx, input)),
})
