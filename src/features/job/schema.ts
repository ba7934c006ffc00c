import * as z from 'zod'
import { pageInput } from '@/lib/pagination'

export const listDeadLetters = pageInput

export const deadLetterRef = z.strictObject({ id: z.uuid() })

export const queueRef = z.strictObject({
  queue: z
    .string()
    .max(100)
    .regex(/^[a-z]+([.-][a-z]+)*$/, 'is no name of a queue'),
})

export type ListDeadLetters = z.infer<typeof listDeadLetters>
export type DeadLetterRef = z.infer<typeof deadLetterRef>
export type QueueRef = z.infer<typeof queueRef>
