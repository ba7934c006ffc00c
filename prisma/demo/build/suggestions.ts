import { DEFAULT_AMOUNTS } from '@/features/xp/policy'
import { newId } from '@/lib/random'
import type { Rows } from '@/test/rows'
import type { DemoRemark, DemoSuggestion } from '../types'

const DAY = 86_400_000

type Scene = {
  rows: Rows
  suggestions: readonly DemoSuggestion[]
  now: Date
  memberId: (key: string) => string
  moduleId: (slug: string) => string
}

/** What people wish to learn: open, approved, not taken up, and what has become of one or the other. */
export function addSuggestions({ suggestions, ...scene }: Scene) {
  for (const suggestion of suggestions) addSuggestion(scene, suggestion)
}

type Place = Omit<Scene, 'suggestions'>

function addSuggestion({ rows, now, memberId, moduleId }: Place, suggestion: DemoSuggestion) {
  const { title, description, decision } = suggestion
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const [suggestionId, createdAt] = [newId(), ago(suggestion.daysAgo)]
  rows.suggestion.push({
    id: suggestionId,
    title,
    description,
    authorId: memberId(suggestion.author),
    requestId: newId(),
    createdAt,
    updatedAt: createdAt,
    status: decision?.status ?? 'OPEN',
    decidedById: decision ? memberId(decision.by) : null,
    decidedAt: decision ? ago(decision.daysAgo) : null,
    decisionNote: decision?.reason ?? null,
    convertedModuleId: decision?.module ? moduleId(decision.module) : null,
  })
  for (const [order, voter] of [suggestion.author, ...suggestion.votes].entries()) {
    const at = new Date(createdAt.getTime() + order * 5 * 3_600_000)
    rows.suggestionVote.push({ suggestionId, membershipId: memberId(voter), createdAt: at < now ? at : now })
  }
  addComments({ rows, memberId, ago }, suggestionId, suggestion.comments)
  if (!decision?.module) return
  rows.xpTransaction.push({
    membershipId: memberId(suggestion.author),
    source: 'TOP_SUGGESTION',
    sourceEntityId: suggestionId,
    amount: DEFAULT_AMOUNTS.xpSuggestion,
    params: { suggestion: title },
    eventTime: ago(decision.daysAgo),
  })
}

type Writing = Pick<Scene, 'rows' | 'memberId'> & { ago: (days: number) => Date }

function addComments({ rows, memberId, ago }: Writing, suggestionId: string, comments: DemoSuggestion['comments']) {
  const add = ({ by, text, daysAgo }: DemoRemark, parentId: string | null) => {
    const id = newId()
    const row = { id, suggestionId, authorId: memberId(by), parentId, body: text, requestId: newId() }
    rows.suggestionComment.push({ ...row, createdAt: ago(daysAgo) })
    return id
  }
  for (const { replies = [], ...thread } of comments) {
    const threadId = add(thread, null)
    for (const reply of replies) add(reply, threadId)
  }
}
