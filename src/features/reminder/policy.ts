/** Days before a completion expires on which its holder is told. */
export const EXPIRY_DAYS: readonly number[] = [30, 7, 1]

/** Days between two reminders of what is overdue. */
export const OVERDUE_EVERY_DAYS = 7

/** The hour of a tenant's day from which its reminders are sent. */
export const REMINDER_HOUR = 6
