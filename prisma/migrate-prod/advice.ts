import type { DatabaseError } from './migration-error'

const BY_CODE: Record<string, string> = {
  '55P03':
    'another session held a lock on the table for longer than the lock timeout. Nothing is wrong with the migration: run again when the table is less busy, or with a longer --lock-timeout.',
  '40P01': 'it met another session in a deadlock. Run again.',
  '25001':
    'this statement can\'t run in a transaction. Put it in a migration of its own whose first line is "-- migrate: no-transaction".',
  '42501':
    "the address in DATABASE_URL is not the owner's, or the owner lacks a right (the first migration needs CREATEROLE). Use the owner's address, or have the right granted.",
}

const BY_CLASS: Record<string, string> = {
  '23': 'rows that are there already do not fit. Change the migration so that it puts them right first, then run again.',
  '08': 'the connection was lost. Run again.',
  '57': 'the server ended the statement. Run again.',
}

/** What to do about a statement that PostgreSQL refused. */
export function adviseOn({ code = '' }: DatabaseError): string {
  const known = BY_CODE[code] ?? BY_CLASS[code.slice(0, 2)]
  return known ?? 'correct the migration, which no database has applied yet, and run again.'
}
