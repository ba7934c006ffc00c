import { z } from 'zod'
import {
  AttachmentType,
  Difficulty,
  QuestionType,
  ReviewPolicy,
  SectionType,
  VideoSourceType,
} from '@/generated/prisma/enums'

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

export const publishedSection = z.object({
  id: z.uuid(),
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
  sections: z.array(publishedSection),
})

export type QuizRules = z.infer<typeof quizRules>
export type PublishedQuestion = z.infer<typeof publishedQuestion>
export type PublishedQuiz = z.infer<typeof publishedQuiz>
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
