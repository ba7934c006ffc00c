/** How often and how soon a job of the queue is tried again; each pause is twice the one before. */
export type QueueOptions = { retryLimit: number; retryDelaySeconds: number }

const usual: QueueOptions = { retryLimit: 6, retryDelaySeconds: 15 }

/** Where jobs end up that failed once too often. */
export const DEAD_LETTER = 'platform.dead-letter'

/**
 * Every queue, one for each job; the migrations' command makes them. A tenant cannot queue into one whose name begins
 * with `platform.`
 */
export const queues = {
  'assignment.announce': usual,
  'assignment.settle': usual,
  'assignment.welcome': usual,
  'mail.deliver': { retryLimit: 8, retryDelaySeconds: 30 },
  'media.drop-unused-archive': usual,
  'member-import.apply': usual,
  'member-import.undo': usual,
  'module.updated': usual,
  'notification.mail': usual,
  'platform.clean-up': usual,
  'platform.mail-notifications': usual,
  'platform.remind': usual,
  'platform.verify-xp': usual,
  'quiz.close-attempt': usual,
  'radar.preview': { retryLimit: 2, retryDelaySeconds: 30 },
  'radar.tell': usual,
  'reminder.send': usual,
  'scorm.derive': usual,
  'scorm.import': { retryLimit: 3, retryDelaySeconds: 15 },
  'suggestion.tell': usual,
  'xp.verify': usual,
} as const satisfies Record<string, QueueOptions>

export type QueueName = keyof typeof queues
