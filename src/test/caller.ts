import { contextFor } from '@/server/api/context'
import { createCaller } from '@/server/api/root'
import type { TestMember } from './factories'

type CallerOptions = { now?: Date; headers?: Record<string, string>; slug?: string | null }

/** The real router for this member, through the real middleware; `slug` asks as a member of another tenant. */
export const callerFor = (member: Pick<TestMember, 'sessionId' | 'slug'>, options: CallerOptions = {}) =>
  callerOf({ slug: member.slug, ...options, sessionId: member.sessionId })

/** The router for somebody who is not signed in. */
export const anonymousCaller = (options: CallerOptions = {}) => callerOf({ slug: null, ...options, sessionId: null })

const callerOf = ({ headers, ...input }: CallerOptions & { slug: string | null; sessionId: string | null }) =>
  createCaller(() => contextFor({ ...input, headers: new Headers(headers) }))
