import pino from 'pino'
import { env } from '@/env'

/** Structured logs on standard output; never log mails' contents, tokens or passwords. */
export const logger = pino({ level: env.LOG_LEVEL, base: undefined })
