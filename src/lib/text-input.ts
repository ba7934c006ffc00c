import { z } from 'zod'

/** Typed text of at most `max` characters, without what PostgreSQL can't store. */
export const textInput = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0') && text.isWellFormed())

/** One line of text, without blanks around it. */
export const lineInput = (max: number) => textInput(max).transform((text) => text.replace(/\s+/g, ' ').trim())
