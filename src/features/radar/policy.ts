import type { RadarPostStatus } from '@/generated/prisma/enums'

export const VIEWS = ['APPROVED', 'SAVED', 'MINE', 'PENDING', 'REJECTED', 'ARCHIVED'] as const
export type RadarView = (typeof VIEWS)[number]

/** What only moderators see of others. */
const MODERATED: readonly RadarView[] = ['PENDING', 'REJECTED', 'ARCHIVED']
export const viewsFor = (isModerator: boolean) => VIEWS.filter((view) => isModerator || !MODERATED.includes(view))

export const MAX_URL = 2_000
export const MAX_TITLE = 160
export const MAX_DESCRIPTION = 1_000
export const MAX_REASON = 1_000
export const MAX_TAGS = 5
export const MAX_TAG = 40

/** The bell of the radar counts no further. */
export const MAX_NEW = 99

/** How often the queue asks whether others have decided. */
export const REFRESH_MS = 15_000

/** How often the picture of a link is asked for that was just posted. */
export const PREVIEW_MS = 3_000

/** For so long a decision can be taken back before anybody is told of it. */
export const TELL_AFTER_MS = 15_000

/** Previews that a member may ask for while typing. */
export const PREVIEW_RATE = { limit: 30, windowSeconds: 600 }

/** An address that can be opened and posted: http or https, without a name and a password; null for any other. */
export function parseLink(text: string): URL | null {
  const url = URL.parse(text.trim())
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  return url.username === '' && url.password === '' && url.hostname !== '' && url.href.length <= MAX_URL ? url : null
}

const TRACKING =
  /^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|_hs.*|mkt_tok|vero_id|oly_.*_id)$/i

/** The address without what doesn't matter, by which duplicates are found; the canonical form of itself. */
export function canonicalAddress(url: URL): string {
  const host = url.hostname.replace(/\.+$/, '').replace(/^(www\.)+(?=[^.]+\.)/, '')
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`
  const query = new URLSearchParams(url.search)
  for (const name of new Set(query.keys())) if (TRACKING.test(name)) query.delete(name)
  query.sort()
  const path = url.pathname.replace(/\/+$/, '') || '/'
  return `https://${host}${port}${path}${query.size > 0 ? `?${query}` : ''}`
}

type Poster = { isModerator: boolean; isMentor: boolean }

/** Mentors and moderators need nobody's approval. */
export const postsDirectly = ({ isModerator, isMentor }: Poster) => isModerator || isMentor

const NEXT: Record<RadarPostStatus, readonly RadarPostStatus[]> = {
  PENDING: ['APPROVED', 'REJECTED', 'ARCHIVED'],
  APPROVED: ['PENDING', 'ARCHIVED'],
  REJECTED: ['PENDING', 'APPROVED', 'ARCHIVED'],
  ARCHIVED: ['PENDING', 'APPROVED', 'REJECTED'],
}

/** What a moderator may make of a post, taking a decision back included. */
export const canDecide = (from: RadarPostStatus, to: RadarPostStatus) => NEXT[from].includes(to)

/** Whether its poster hears of it: not that it waits again, and not that what nobody saw is put away. */
export const isTold = (from: RadarPostStatus, to: RadarPostStatus) =>
  to === 'APPROVED' || to === 'REJECTED' || (to === 'ARCHIVED' && from !== 'REJECTED')

type Held = { status: RadarPostStatus; postedById: string }
type Member = { id: string; isModerator: boolean }

/** Who posted it as long as nobody else has decided on it, and moderators at any time. */
export const canEdit = ({ status, postedById, reviewedById }: Held & { reviewedById: string | null }, member: Member) =>
  member.isModerator ||
  (postedById === member.id && (status === 'PENDING' || (status === 'APPROVED' && reviewedById === member.id)))

/** What is shown to everybody, what one posted, and to moderators everything. */
export const canSee = ({ status, postedById }: Held, member: Member) =>
  status === 'APPROVED' || member.isModerator || postedById === member.id

/** Who posted it may take it away while it waits or is shown. */
export const canWithdraw = ({ status, postedById }: Held, member: Pick<Member, 'id'>) =>
  postedById === member.id && (status === 'PENDING' || status === 'APPROVED')

/** Only pictures that somebody has seen fail are fetched again. */
export const canRetryPreview = (post: Held, member: Member) => member.isModerator || post.postedById === member.id
