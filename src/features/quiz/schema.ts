import * as z from 'zod'
import { sectionAddress, sectionRef } from '@/features/enrollment/schema'
import { publishedQuestion, quizRules } from '@/features/module/schema'
import { pageInput } from '@/lib/pagination'

export const quizAddress = sectionAddress
export const quizRef = sectionRef
export const attemptRef = z.strictObject({ attemptId: z.uuid() })
export const attemptList = pageInput.extend(quizAddress.shape)

/**
 * What a learner last did at a question: the options chosen and whether to come back to it. `revision` grows with
 * every change of that question (milliseconds of the server's clock, or one more than the last): of two, the higher
 * is the later one, in whatever order they arrive.
 */
export const givenAnswer = z.strictObject({
  questionId: z.uuid(),
  optionIds: z.array(z.uuid()).max(50),
  isFlagged: z.boolean(),
  revision: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
})

/** Several at once, so that what a lost connection held back is sent in one piece. */
export const saveAnswers = attemptRef.extend({ answers: z.array(givenAnswer).min(1).max(500) })

/** `isTimeUp`: the learner's clock ran out; the attempt ends only if the server's clock agrees. */
export const submitAttempt = attemptRef.extend({
  answers: z.array(givenAnswer).max(500).default([]),
  isTimeUp: z.boolean().default(false),
})

/** `QuizAttempt.rules`: those of the start, with the quiz's title. */
export const attemptRules = quizRules.extend({ title: z.string() })

/** `QuizAttempt.questions`: as asked, in that order. Holds the right answers: server only. */
export const attemptQuestions = z.array(publishedQuestion)

/** `QuizAttempt.answers`, by question. */
export const attemptAnswers = z.record(z.uuid(), z.object({ optionIds: z.array(z.uuid()), revision: z.number().int() }))

export type QuizAddress = z.infer<typeof quizAddress>
export type QuizRef = z.infer<typeof quizRef>
export type AttemptRef = z.infer<typeof attemptRef>
export type AttemptList = z.infer<typeof attemptList>
export type GivenAnswer = z.infer<typeof givenAnswer>
export type SaveAnswers = z.infer<typeof saveAnswers>
export type SubmitAttempt = z.infer<typeof submitAttempt>
export type AttemptAnswers = z.infer<typeof attemptAnswers>
