/** Milliseconds of a day of 24 hours; days of a calendar are in calendar.ts. */
export const DAY_MS = 86_400_000
