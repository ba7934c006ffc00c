import * as z from 'zod'
import { pageInput } from '@/lib/pagination'

export const listDeadLetters = pageInput

export const deadLetterRef = z.strictObject({ id: z.uuid() })

export const queueRef = z.strictObject({ queue: z.string().min(1).max(100) })

export type ListDeadLetters = z.infer<typeof listDeadLetters>
export type DeadLetterRef = z.infer<typeof deadLetterRef>
export type QueueRef = z.infer<typeof queueRef>
