import {
  type PublishedChapter,
  type PublishedModule,
  type PublishedQuiz,
  type PublishedSection,
  publishedModule,
} from '@/features/module/schema'
import { newId } from '@/lib/random'
import { slugify } from '@/lib/slug'
import { emptyRows, type Rows } from './rows'

export type ModuleInput = Partial<Omit<PublishedModule, 'sections' | 'chapters' | 'tags' | 'category'>> & {
  title: string
  slug?: string
  status?: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'
  publishedAt?: Date
  createdById: string
  categoryId?: string | null
  categoryName?: string | null
  tags?: { id: string; name: string }[]
  mentorIds?: string[]
  sections: SectionInput[]
}

export type SectionInput = Partial<Omit<PublishedSection, 'id' | 'chapterId' | 'quiz'>> & {
  title: string
  /** The title of its chapter: the same one for sections that follow each other. */
  chapter?: string | undefined
  quiz?: QuizInput | null
}

export type QuizInput = Partial<Omit<PublishedQuiz, 'id' | 'questions'>> & {
  questions: (Omit<PublishedQuiz['questions'][number], 'id' | 'options'> & {
    options: { text: string; isCorrect: boolean }[]
  })[]
}

const buildQuiz = (input: QuizInput, title: string): PublishedQuiz => ({
  title,
  passingScore: 80,
  maxAttempts: null,
  timeLimitSeconds: null,
  shuffle: false,
  questionsPerAttempt: null,
  reviewPolicy: 'AFTER_SUBMIT',
  cooldownSeconds: 0,
  ...input,
  id: newId(),
  questions: input.questions.map((question) => ({
    ...question,
    id: newId(),
    options: question.options.map((option) => ({ ...option, id: newId() })),
  })),
})

const buildChapters = (sections: readonly SectionInput[]) =>
  [...new Set(sections.flatMap(({ chapter }) => chapter ?? []))].map((title) => ({ id: newId(), title }))

const buildSection = (
  { quiz, chapter, ...input }: SectionInput,
  chapters: readonly PublishedChapter[],
): PublishedSection => ({
  type: quiz ? 'QUIZ' : 'TEXT',
  html: '',
  isRequired: true,
  video: null,
  attachments: [],
  scorm: null,
  ...input,
  id: newId(),
  chapterId: chapters.find(({ title }) => title === chapter)?.id ?? null,
  quiz: quiz ? buildQuiz(quiz, input.title) : null,
})

function addSectionRows(rows: Rows, moduleId: string, section: PublishedSection, sortOrder: number) {
  const { quiz, html, video, attachments, scorm, ...row } = section
  if (quiz) {
    const { questions, ...quizRow } = quiz
    rows.quiz.push({ ...quizRow, moduleId })
    rows.quizQuestion.push(...questions.map((question, index) => ({ ...question, quizId: quiz.id, sortOrder: index })))
  }
  rows.section.push({
    ...row,
    moduleId,
    content: html,
    sortOrder,
    quizId: quiz?.id ?? null,
    videoSource: video?.source ?? null,
    videoUrl: video?.url ?? null,
    videoAssetId: video?.assetId ?? null,
    durationSeconds: video?.durationSeconds ?? null,
    ...(scorm
      ? {
          scormPackageId: scorm.packageId,
          scormVersionId: scorm.versionId,
          scormRule: scorm.rule,
          scormMinScore: scorm.minScore,
        }
      : {}),
  })
  rows.attachment.push(
    ...attachments.map(({ size: _size, ...attachment }, index) => ({
      ...attachment,
      sectionId: section.id,
      sortOrder: index,
    })),
  )
}

/** The rows of a module, with its first published version unless it is a draft. */
export function moduleRows(input: ModuleInput) {
  const {
    slug,
    status = 'PUBLISHED',
    publishedAt = new Date(),
    createdById,
    categoryId = null,
    categoryName = null,
  } = input
  const chapters = buildChapters(input.sections)
  const content = publishedModule.parse({
    description: '',
    difficulty: 'BEGINNER',
    coverAssetId: null,
    language: 'en',
    learningOutcomes: [],
    estimatedMinutes: 10,
    cpdPoints: 0,
    validityMonths: null,
    ...input,
    category: categoryName,
    tags: (input.tags ?? []).map((tag) => tag.name),
    chapters,
    sections: input.sections.map((section) => buildSection(section, chapters)),
  })
  const rows = emptyRows()
  const id = newId()
  const version = status === 'DRAFT' ? 0 : 1
  const { sections, chapters: _chapters, tags: _tags, category: _category, ...columns } = content
  rows.module.push({
    ...columns,
    id,
    slug: slug ?? slugify(`${input.title}-${id.slice(-6)}`),
    status,
    version,
    categoryId,
    createdById,
    publishedAt: version === 0 ? null : publishedAt,
    createdAt: publishedAt,
    updatedAt: publishedAt,
  })
  rows.moduleTag.push(...(input.tags ?? []).map((tag) => ({ moduleId: id, tagId: tag.id })))
  rows.moduleMentor.push(...(input.mentorIds ?? [createdById]).map((membershipId) => ({ moduleId: id, membershipId })))
  rows.chapter.push(...chapters.map((chapter, sortOrder) => ({ ...chapter, moduleId: id, sortOrder })))
  sections.forEach((section, index) => {
    addSectionRows(rows, id, section, index)
  })
  if (version > 0) {
    rows.moduleChangeLog.push({ moduleId: id, version, content, publishedById: createdById, publishedAt })
  }
  return { id, slug: rows.module[0]?.slug ?? '', content, rows }
}
