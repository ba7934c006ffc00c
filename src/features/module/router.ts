import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import * as categories from './service/categories'
import * as attachments from './service/edit-attachments'
import * as chapters from './service/edit-chapters'
import { createModule, updateModule } from './service/edit-module'
import * as quizzes from './service/edit-quiz'
import * as sections from './service/edit-sections'
import { getModule, getSection } from './service/get-module'
import {
  findAuthorRights,
  listModules,
  suggestMentors,
  suggestPrerequisites,
  suggestTags,
} from './service/list-modules'
import { setMentors } from './service/mentors'
import { archiveModule, deleteModule, restoreModule } from './service/module-state'
import { setPrerequisites } from './service/prerequisites'
import { listVersions, publishModule } from './service/publish'
import { checkModule, previewModule } from './service/working-copy'

/** Whoever writes modules; which ones, the verbs decide. */
const author = can('MANAGE_OWN_MODULES', 'MANAGE_ALL_MODULES')

const sectionRouter = createTRPCRouter({
  get: author.input(schema.sectionRef).query(({ ctx, input }) => getSection(ctx, input)),
  create: author.input(schema.createSection).mutation(({ ctx, input }) => sections.createSection(ctx, input)),
  update: author.input(schema.updateSection).mutation(({ ctx, input }) => sections.updateSection(ctx, input)),
  move: author.input(schema.moveSection).mutation(({ ctx, input }) => sections.moveSection(ctx, input)),
  remove: author.input(schema.sectionRef).mutation(({ ctx, input }) => sections.removeSection(ctx, input)),
  restore: author.input(schema.sectionRef).mutation(({ ctx, input }) => sections.restoreSection(ctx, input)),
})

const chapterRouter = createTRPCRouter({
  create: author.input(schema.createChapter).mutation(({ ctx, input }) => chapters.createChapter(ctx, input)),
  update: author.input(schema.updateChapter).mutation(({ ctx, input }) => chapters.updateChapter(ctx, input)),
  move: author.input(schema.moveChapter).mutation(({ ctx, input }) => chapters.moveChapter(ctx, input)),
  delete: author.input(schema.chapterRef).mutation(({ ctx, input }) => chapters.deleteChapter(ctx, input)),
})

const attachmentRouter = createTRPCRouter({
  add: author.input(schema.addAttachment).mutation(({ ctx, input }) => attachments.addAttachment(ctx, input)),
  rename: author.input(schema.renameAttachment).mutation(({ ctx, input }) => attachments.renameAttachment(ctx, input)),
  move: author.input(schema.moveAttachment).mutation(({ ctx, input }) => attachments.moveAttachment(ctx, input)),
  remove: author.input(schema.attachmentRef).mutation(({ ctx, input }) => attachments.removeAttachment(ctx, input)),
})

const quizRouter = createTRPCRouter({
  update: author.input(schema.updateQuiz).mutation(({ ctx, input }) => quizzes.updateQuiz(ctx, input)),
  addQuestion: author.input(schema.addQuestion).mutation(({ ctx, input }) => quizzes.addQuestion(ctx, input)),
  updateQuestion: author.input(schema.updateQuestion).mutation(({ ctx, input }) => quizzes.updateQuestion(ctx, input)),
  moveQuestion: author.input(schema.moveQuestion).mutation(({ ctx, input }) => quizzes.moveQuestion(ctx, input)),
  removeQuestion: author.input(schema.questionRef).mutation(({ ctx, input }) => quizzes.removeQuestion(ctx, input)),
})

const categoryRouter = createTRPCRouter({
  list: author.query(({ ctx }) => categories.listCategories(ctx)),
  create: author.input(schema.createCategory).mutation(({ ctx, input }) => categories.createCategory(ctx, input)),
  rename: author.input(schema.renameCategory).mutation(({ ctx, input }) => categories.renameCategory(ctx, input)),
  move: author.input(schema.moveCategory).mutation(({ ctx, input }) => categories.moveCategory(ctx, input)),
  delete: author.input(schema.categoryRef).mutation(({ ctx, input }) => categories.deleteCategory(ctx, input)),
  restore: author.input(schema.restoreCategory).mutation(({ ctx, input }) => categories.restoreCategory(ctx, input)),
})

export const moduleRouter = createTRPCRouter({
  list: author.input(schema.listModules).query(({ ctx, input }) => listModules(ctx, input)),
  rights: author.query(({ ctx }) => findAuthorRights(ctx)),
  get: author.input(schema.moduleRef).query(({ ctx, input }) => getModule(ctx, input)),
  check: author.input(schema.moduleRef).query(({ ctx, input }) => checkModule(ctx, input)),
  preview: author.input(schema.moduleRef).query(({ ctx, input }) => previewModule(ctx, input)),
  versions: author.input(schema.listVersions).query(({ ctx, input }) => listVersions(ctx, input)),
  suggestMentors: author.input(schema.findSuggestions).query(({ ctx, input }) => suggestMentors(ctx, input)),
  suggestTags: author.input(schema.findSuggestions).query(({ ctx, input }) => suggestTags(ctx, input)),
  suggestPrerequisites: author
    .input(schema.findSuggestions.extend(schema.moduleRef.shape))
    .query(({ ctx, input }) => suggestPrerequisites(ctx, input)),
  create: author.input(schema.createModule).mutation(({ ctx, input }) => createModule(ctx, input)),
  update: author.input(schema.updateModule).mutation(({ ctx, input }) => updateModule(ctx, input)),
  setMentors: author.input(schema.setMentors).mutation(({ ctx, input }) => setMentors(ctx, input)),
  setPrerequisites: author.input(schema.setPrerequisites).mutation(({ ctx, input }) => setPrerequisites(ctx, input)),
  publish: author.input(schema.publishModule).mutation(({ ctx, input }) => publishModule(ctx, input)),
  archive: author.input(schema.moduleRef).mutation(({ ctx, input }) => archiveModule(ctx, input)),
  restore: author.input(schema.moduleRef).mutation(({ ctx, input }) => restoreModule(ctx, input)),
  delete: author.input(schema.moduleRef).mutation(({ ctx, input }) => deleteModule(ctx, input)),
  section: sectionRouter,
  chapter: chapterRouter,
  attachment: attachmentRouter,
  quiz: quizRouter,
  category: categoryRouter,
})
