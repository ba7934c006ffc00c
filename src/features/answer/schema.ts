import * as z from 'zod'
import { pageInput } from '@/lib/pagination'

export const confirmAnswer = z.strictObject({ questionId: z.uuid(), answerId: z.uuid() })
export const questionRef = z.strictObject({ questionId: z.uuid() })

export const listQuestions = pageInput.extend({
  /** Only those of one module. */
  moduleId: z.uuid().nullish(),
  /** Only those of the company's own conversation. */
  isCompany: z.boolean().default(false),
})

const MAX_BODY = 4_000

/** An answer written where the question is read, confirmed at once if wanted. */
export const replyToQuestion = questionRef.extend({
  body: z.string().trim().min(1).max(MAX_BODY),
  mentionIds: z.array(z.uuid()).max(20).default([]),
  isConfirmed: z.boolean().default(false),
  /** Made by who asks; asked again with the same it says nothing twice. */
  requestId: z.uuid(),
})

export const roomRights = z.strictObject({ moduleId: z.uuid().nullable() })
export const answerRef = z.strictObject({ answerId: z.uuid() })

export const makeSection = z.strictObject({ answerId: z.uuid(), moduleId: z.uuid() })

export type ConfirmAnswer = z.infer<typeof confirmAnswer>
export type QuestionRef = z.infer<typeof questionRef>
export type ListQuestions = z.infer<typeof listQuestions>
export type ReplyToQuestion = z.infer<typeof replyToQuestion>
export type RoomRights = z.infer<typeof roomRights>
export type AnswerRef = z.infer<typeof answerRef>
export type MakeSection = z.infer<typeof makeSection>
