import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addNewer,
  addOlder,
  applyAll,
  applyChanges,
  applyOwn,
  findAnswered,
  type Message,
  openTimeline,
} from './timeline'

const message = (seq: number, revision = seq, body = `${seq}`): Message => ({
  id: `${seq}`,
  seq,
  revision,
  requestId: '',
  type: 'MESSAGE',
  body,
  params: {},
  authorId: 'a',
  authorName: 'Ana',
  mentions: [],
  replyTo: null,
  isQuestion: false,
  answer: null,
  isConfirmedAnswer: false,
  confirmedByName: null,
  editedAt: null,
  deletedAt: null,
  deletedById: null,
  createdAt: new Date(0),
})

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => message(from + index))
const page = (from: number, to: number, last = to) => ({
  items: range(from, to),
  hasOlder: from > 1,
  hasNewer: to < last,
  revision: last,
  lastReadSeq: 0,
})
const seqs = (timeline: { items: readonly Message[] } | null) => timeline?.items.map(({ seq }) => seq)

describe('a timeline', () => {
  it('grows at both ends without doubling anything', () => {
    const timeline = openTimeline(page(5, 8, 12))
    expect(seqs(addOlder(timeline, page(3, 6)))).toEqual([3, 4, 5, 6, 7, 8])
    expect(seqs(addNewer(timeline, page(7, 10, 12)))).toEqual([5, 6, 7, 8, 9, 10])
  })

  it('leaves a page out that was asked for from another place', () => {
    const end = openTimeline(page(50, 60))
    expect(addOlder(end, page(3, 6, 60))).toBe(end)
    expect(addNewer(openTimeline(page(1, 8, 60)), page(20, 30, 60))).toMatchObject({ items: range(1, 8) })
    expect(addNewer(end, page(52, 55, 60))).toMatchObject({ items: end.items, hasNewer: false })
  })

  it('shows what was heard while an older state of it was on its way', () => {
    const heard = [
      { revision: 9, items: [message(4, 9, 'edited')] },
      { revision: 10, items: [message(9, 10)] },
    ]
    const middle = openTimeline(page(5, 6, 8))
    const loaded = applyAll(addNewer(addOlder(middle, page(3, 4, 8)), page(7, 8)), heard)
    expect(seqs(loaded)).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(loaded).toMatchObject({ revision: 10, hasNewer: false })
    expect(loaded?.items.find(({ seq }) => seq === 4)?.body).toBe('edited')
    expect(applyAll(openTimeline(page(1, 3)), [{ revision: 9, items: [message(5)] }])).toBeNull()
  })

  it('puts what is new below only when it shows the end', () => {
    const end = openTimeline(page(1, 3))
    expect(seqs(applyChanges(end, { revision: 4, items: [message(4)] }))).toEqual([1, 2, 3, 4])
    const middle = openTimeline(page(1, 3, 9))
    expect(applyChanges(middle, { revision: 10, items: [message(10)] })).toMatchObject({ hasNewer: true, revision: 10 })
    expect(seqs(applyChanges(middle, { revision: 10, items: [message(10)] }))).toEqual([1, 2, 3])
  })

  it('asks to be read anew when something is missing', () => {
    const timeline = openTimeline(page(1, 3))
    expect(applyChanges(timeline, { revision: 9, items: [message(5)] })).toBeNull()
    expect(applyChanges(timeline, { revision: 999, items: null })).toBeNull()
    expect(seqs(applyOwn(timeline, message(5)))).toEqual([1, 2, 3])
  })

  it('shows the same whatever is heard twice or late', () => {
    const history = [...range(1, 6), message(2, 7, 'edited'), message(4, 8, ''), message(2, 9, 'edited again')]
    const upTo = (revision: number, since: number) => {
      const latest = new Map(history.filter((item) => item.revision <= revision).map((item) => [item.id, item]))
      return [...latest.values()].filter((item) => item.revision > since).toSorted((a, b) => a.seq - b.seq)
    }
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }))), (heard) => {
        let timeline = openTimeline({ ...page(1, 1), hasOlder: false })
        for (const [since, revision] of heard) {
          if (since > timeline.revision) continue
          timeline = applyChanges(timeline, { revision, items: upTo(revision, since) }) ?? timeline
        }
        const last = applyChanges(timeline, { revision: 9, items: upTo(9, timeline.revision) })
        expect(last?.items).toEqual(upTo(9, 0))
      }),
    )
  })
})

describe('what a message answers', () => {
  const quote = ({ id, seq, body, isQuestion }: Message) => ({
    id,
    seq,
    excerpt: body,
    isQuestion,
    authorName: 'Ana',
    isDeleted: false,
  })
  const question = { ...message(1), isQuestion: true }
  const said = (seq: number, more: Partial<Message> = {}) => ({ ...message(seq), authorId: 'b', ...more })
  const found = (...items: Message[]) =>
    Object.fromEntries([...findAnswered(items)].map(([id, answered]) => [id, [answered.id, answered.isGuess]]))

  it('is what it replies to, or the last open question of somebody else', () => {
    const other = said(2, { isQuestion: true, authorId: 'c' })
    expect(found(question, said(2), said(3, { authorId: 'a' }))).toEqual({ 2: ['1', true] })
    expect(found(question, other, said(3), said(4, { replyTo: quote(question) }))).toEqual({
      3: ['2', true],
      4: ['1', false],
    })
    expect(found(question, said(2, { replyTo: quote(message(9)) }), said(3, { deletedAt: new Date(0) }))).toEqual({})
  })

  it('is the question under which it is pinned', () => {
    const answered = { ...question, answer: { ...quote(message(3)), body: '3' } }
    expect(found(answered, said(2), said(3))).toEqual({ 1: ['1', false], 3: ['1', false] })
  })
})
