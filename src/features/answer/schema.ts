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

export const makeSection = z.strictObject({ answerId: z.uuid(), moduleId: z.uuid() })

export type ConfirmAnswer = z.infer<typeof confirmAnswer>
export type QuestionRef = z.infer<typeof questionRef>
export type ListQuestions = z.infer<typeof listQuestions>
export type MakeSection = z.infer<typeof makeSection>
