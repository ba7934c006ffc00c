import * as z from 'zod'
import {
  AttachmentType,
  Difficulty,
  ModuleStatus,
  QuestionType,
  ReviewPolicy,
  ScormRule,
  SectionType,
  VideoSourceType,
} from '@/generated/prisma/enums'
import { pageInput } from '@/lib/pagination'

export const questionOption = z.object({ id: z.uuid(), text: z.string(), isCorrect: z.boolean() })

export const publishedQuestion = z.object({
  id: z.uuid(),
  type: z.enum(QuestionType),
  prompt: z.string(),
  options: z.array(questionOption),
  points: z.number().int(),
  explanation: z.string(),
})

/** Times are seconds, `passingScore` is whole percent. */
export const quizRules = z.object({
  passingScore: z.number().int(),
  maxAttempts: z.number().int().nullable(),
  timeLimitSeconds: z.number().int().nullable(),
  shuffle: z.boolean(),
  questionsPerAttempt: z.number().int().nullable(),
  reviewPolicy: z.enum(ReviewPolicy),
  cooldownSeconds: z.number().int(),
})

export const publishedQuiz = quizRules.extend({
  id: z.uuid(),
  title: z.string(),
  questions: z.array(publishedQuestion),
})

export const publishedChapter = z.object({ id: z.uuid(), title: z.string() })

export const publishedSection = z.object({
  id: z.uuid(),
  /** Versions of before there were chapters have none. */
  chapterId: z.uuid().nullable().default(null),
  title: z.string(),
  type: z.enum(SectionType),
  html: z.string(),
  isRequired: z.boolean(),
  video: z
    .object({
      source: z.enum(VideoSourceType),
      url: z.string().nullable(),
      assetId: z.uuid().nullable(),
      durationSeconds: z.number().int().nullable(),
    })
    .nullable(),
  attachments: z.array(
    z.object({
      id: z.uuid(),
      assetId: z.uuid(),
      fileName: z.string(),
      fileType: z.enum(AttachmentType),
      size: z.number().int(),
    }),
  ),
  quiz: publishedQuiz.nullable(),
  /** The package that new learners get, and by what it is complete; `minScore` is whole percent. */
  scorm: z
    .object({
      packageId: z.uuid(),
      versionId: z.uuid(),
      rule: z.enum(ScormRule),
      minScore: z.number().int().nullable(),
    })
    .nullable()
    .default(null),
})

/** A module exactly as its learners see it: `ModuleChangeLog.content`. Holds the right answers: server only. */
export const publishedModule = z.object({
  title: z.string(),
  description: z.string(),
  difficulty: z.enum(Difficulty),
  coverAssetId: z.uuid().nullable(),
  category: z.string().nullable(),
  language: z.string(),
  learningOutcomes: z.array(z.string()),
  estimatedMinutes: z.number().int(),
  cpdPoints: z.number().int(),
  validityMonths: z.number().int().nullable(),
  tags: z.array(z.string()),
  chapters: z.array(publishedChapter).default([]),
  sections: z.array(publishedSection),
})

export type QuizRules = z.infer<typeof quizRules>
export type PublishedQuestion = z.infer<typeof publishedQuestion>
export type PublishedQuiz = z.infer<typeof publishedQuiz>
export type PublishedChapter = z.infer<typeof publishedChapter>
export type PublishedSection = z.infer<typeof publishedSection>
export type PublishedModule = z.infer<typeof publishedModule>

/** What a reader needs of a section; nothing about its quiz. */
export type SectionContent = Omit<PublishedSection, 'quiz'>

export type LearnerQuestion = Omit<PublishedQuestion, 'options' | 'explanation'> & {
  options: { id: string; text: string }[]
}
export type LearnerQuiz = Omit<PublishedQuiz, 'questions'> & { questions: LearnerQuestion[] }

/** A section without the right answers and explanations: all of it may reach a browser. */
export type LearnerSection = SectionContent & { quiz: LearnerQuiz | null }

const textInput = (max: number) => z.string().max(max)

/** One line of text, without blanks around it. */
const lineInput = (max: number) => textInput(max).transform((text) => text.replace(/\s+/g, ' ').trim())

/** The most of each that a module holds. */
export const LIMITS = {
  sections: 100,
  chapters: 30,
  attachments: 20,
  questions: 200,
  options: 10,
  outcomes: 12,
  tags: 12,
} as const

/** Languages that a module can say it is written in. */
export const MODULE_LANGUAGES = ['sl', 'en', 'de', 'it', 'hr', 'bs', 'sr', 'mk', 'sq', 'hu', 'uk'] as const

/** The kinds of section that an author can add. */
export const AUTHORED_TYPES = ['TEXT', 'VIDEO', 'ATTACHMENT', 'MIXED', 'QUIZ', 'SCORM'] as const

export const moduleRef = z.strictObject({ moduleId: z.uuid() })
export const sectionRef = z.strictObject({ sectionId: z.uuid() })
export const chapterRef = z.strictObject({ chapterId: z.uuid() })
export const attachmentRef = z.strictObject({ attachmentId: z.uuid() })
export const quizRef = z.strictObject({ quizId: z.uuid() })
export const questionRef = z.strictObject({ questionId: z.uuid() })
export const categoryRef = z.strictObject({ categoryId: z.uuid() })

/** When what is changed here was last changed, as far as the author knows; older means CONFLICT. */
const knownState = z.strictObject({ updatedAt: z.date() })
/** What comes after it then; null for the end of the list. */
const place = z.strictObject({ beforeId: z.uuid().nullable() })

export const listModules = pageInput.extend({
  search: lineInput(100).default(''),
  status: z.enum(ModuleStatus).nullish(),
})
export const listVersions = pageInput.extend(moduleRef.shape)
export const findSuggestions = z.strictObject({ search: lineInput(100).default('') })

const title = lineInput(160).pipe(z.string().min(1))

export const moduleDetails = z.strictObject({
  title,
  description: textInput(2000),
  difficulty: z.enum(Difficulty),
  coverAssetId: z.uuid().nullable(),
  categoryId: z.uuid().nullable(),
  language: z.enum(MODULE_LANGUAGES),
  learningOutcomes: z.array(lineInput(200)).max(LIMITS.outcomes),
  estimatedMinutes: z.number().int().min(1).max(6000),
  cpdPoints: z.number().int().min(0).max(1000),
  validityMonths: z.number().int().min(1).max(120).nullable(),
  tags: z.array(lineInput(40)).max(LIMITS.tags),
})
/** What a module begins with. */
export const moduleDraft = moduleDetails.pick({ title: true, difficulty: true, categoryId: true, language: true })
/** `requestId` is made by who asks; asked again with the same it writes nothing twice. */
export const createModule = moduleDraft.extend({ requestId: z.uuid() })
export const updateModule = moduleRef.extend({ ...knownState.shape, changes: moduleDetails.partial() })
export const setMentors = moduleRef.extend({ membershipIds: z.array(z.uuid()).max(50) })
export const setPrerequisites = moduleRef.extend({ prerequisiteIds: z.array(z.uuid()).max(50) })
export const publishModule = moduleRef.extend({
  /** The version that this one follows. */
  version: z.number().int().min(0),
  changeSummary: textInput(1000),
  isMaterial: z.boolean(),
})

const sectionVideo = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('YOUTUBE_VIMEO_URL'), url: lineInput(500) }),
  z.strictObject({ source: z.literal('UPLOAD'), assetId: z.uuid() }),
])
export const sectionChanges = z.strictObject({
  title: lineInput(160),
  html: textInput(200_000),
  isRequired: z.boolean(),
  video: sectionVideo.nullable(),
  durationSeconds: z.number().int().min(1).max(86_400).nullable(),
})
export const createSection = moduleRef.extend({
  type: z.enum(AUTHORED_TYPES),
  title: lineInput(160),
  /** Where it comes last; without it, in the last chapter. */
  chapterId: z.uuid().nullable().optional(),
})
export const updateSection = sectionRef.extend({ ...knownState.shape, changes: sectionChanges.partial() })
export const moveSection = sectionRef.extend({
  ...place.shape,
  /** Without it, the chapter of what it comes before, or the last one. */
  chapterId: z.uuid().nullable().optional(),
})

export const createChapter = moduleRef.extend({
  requestId: z.uuid(),
  title,
  /** What stands under it from then on. */
  sectionIds: z.array(z.uuid()).max(LIMITS.sections).default([]),
  ...place.shape,
})
export const chapterChanges = z.strictObject({ title })
export const updateChapter = chapterRef.extend({ ...knownState.shape, changes: chapterChanges.partial() })
export const moveChapter = chapterRef.extend(place.shape)

export const addAttachment = sectionRef.extend({ assetId: z.uuid(), ...place.shape })
export const renameAttachment = attachmentRef.extend({ fileName: lineInput(160).pipe(z.string().min(1)) })
export const moveAttachment = attachmentRef.extend(place.shape)

export const quizSettings = z.strictObject({
  title: lineInput(160),
  passingScore: z.number().int().min(1).max(100),
  maxAttempts: z.number().int().min(1).max(100).nullable(),
  timeLimitSeconds: z.number().int().min(30).max(86_400).nullable(),
  shuffle: z.boolean(),
  questionsPerAttempt: z.number().int().min(1).max(LIMITS.questions).nullable(),
  reviewPolicy: z.enum(ReviewPolicy),
  cooldownSeconds: z.number().int().min(0).max(2_592_000),
})
export const updateQuiz = quizRef.extend({ ...knownState.shape, changes: quizSettings.partial() })

const optionIds = (options: { id: string }[]) => new Set(options.map((option) => option.id)).size === options.length

/** A question as it is being written: what it lacks is said by `questionProblems`. */
export const questionDraft = z.strictObject({
  type: z.enum(QuestionType),
  prompt: textInput(2000),
  options: z
    .array(z.strictObject({ id: z.uuid(), text: textInput(500), isCorrect: z.boolean() }))
    .max(LIMITS.options)
    .refine(optionIds),
  points: z.number().int().min(1).max(100),
  explanation: textInput(2000),
})
export const addQuestion = quizRef.extend({ question: questionDraft, ...place.shape })
export const updateQuestion = questionRef.extend({ ...knownState.shape, changes: questionDraft.partial() })
export const moveQuestion = questionRef.extend(place.shape)

const categoryName = lineInput(80).pipe(z.string().min(1))
export const createCategory = z.strictObject({ name: categoryName })
export const renameCategory = categoryRef.extend({ name: categoryName })
export const moveCategory = categoryRef.extend(place.shape)
export const restoreCategory = z.strictObject({
  name: categoryName,
  moduleIds: z.array(z.uuid()).max(1000),
  ...place.shape,
})

export type ModuleRef = z.infer<typeof moduleRef>
export type SectionRef = z.infer<typeof sectionRef>
export type ChapterRef = z.infer<typeof chapterRef>
export type AttachmentRef = z.infer<typeof attachmentRef>
export type QuestionRef = z.infer<typeof questionRef>
export type CategoryRef = z.infer<typeof categoryRef>
export type ListModules = z.infer<typeof listModules>
export type ListVersions = z.infer<typeof listVersions>
export type FindSuggestions = z.infer<typeof findSuggestions>
export type ModuleDetails = z.infer<typeof moduleDetails>
export type ModuleDraft = z.infer<typeof moduleDraft>
export type CreateModule = z.infer<typeof createModule>
export type UpdateModule = z.infer<typeof updateModule>
export type SetMentors = z.infer<typeof setMentors>
export type SetPrerequisites = z.infer<typeof setPrerequisites>
export type PublishModule = z.infer<typeof publishModule>
export type SectionChanges = z.infer<typeof sectionChanges>
export type CreateSection = z.infer<typeof createSection>
export type UpdateSection = z.infer<typeof updateSection>
export type MoveSection = z.infer<typeof moveSection>
export type CreateChapter = z.infer<typeof createChapter>
export type ChapterChanges = z.infer<typeof chapterChanges>
export type UpdateChapter = z.infer<typeof updateChapter>
export type MoveChapter = z.infer<typeof moveChapter>
export type AddAttachment = z.infer<typeof addAttachment>
export type RenameAttachment = z.infer<typeof renameAttachment>
export type MoveAttachment = z.infer<typeof moveAttachment>
export type QuizSettings = z.infer<typeof quizSettings>
export type UpdateQuiz = z.infer<typeof updateQuiz>
export type QuestionDraft = z.infer<typeof questionDraft>
export type AddQuestion = z.infer<typeof addQuestion>
export type UpdateQuestion = z.infer<typeof updateQuestion>
export type MoveQuestion = z.infer<typeof moveQuestion>
export type CreateCategory = z.infer<typeof createCategory>
export type RenameCategory = z.infer<typeof renameCategory>
export type MoveCategory = z.infer<typeof moveCategory>
export type RestoreCategory = z.infer<typeof restoreCategory>
