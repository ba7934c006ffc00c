/** What stopped a run, and what the person who reads it can do about it. */
export class MigrationError extends Error {
  override name = 'MigrationError'

  constructor(
    readonly problem: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}\n\nWhat to do: ${advice}`, options)
  }
}

/** What PostgreSQL's errors carry, through `pg` and through Neon's driver alike. */
export type DatabaseError = { code?: string; message: string; detail?: string; hint?: string }

export function toDatabaseError(error: unknown): DatabaseError {
  return error instanceof Error ? (error as DatabaseError) : { message: String(error) }
}
