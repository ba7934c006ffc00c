import { describe, expect, it } from 'vitest'
import type { SaveState } from '../player/outbox'
import { initialView, type PlayerView, viewAfter } from './player-view'

const save = (status: SaveState['status']): SaveState => ({
  status,
  reason: null,
  isConnected: true,
  isKept: true,
  unsaved: status === 'saved' ? 0 : 1,
})
const saying = (status: SaveState['status']) =>
  ({ type: 'heard', message: { type: 'saving', state: save(status) } }) as const
const closed = (isSaved: boolean) => ({ type: 'heard', message: { type: 'closed', isSaved } }) as const
const at = (phase: PlayerView['phase']): PlayerView => ({ ...initialView, phase })

describe('what a learner is shown', () => {
  it('lets go only once everything is saved', () => {
    const leaving = viewAfter(at('playing'), { type: 'leaving' })
    expect(viewAfter(leaving, closed(false)).phase).toBe('leaving')
    expect(viewAfter(leaving, saying('offline')).phase).toBe('leaving')
    expect(viewAfter(leaving, saying('refused')).phase).toBe('leaving')
    expect(viewAfter(leaving, saying('saved')).phase).toBe('left')
    expect(viewAfter(leaving, closed(true)).phase).toBe('left')
    expect(viewAfter(at('playing'), saying('saved')).phase).toBe('playing')
  })

  it('says when the frame stays silent, and only then', () => {
    expect(viewAfter(at('opening'), { type: 'silent' })).toMatchObject({ phase: 'failed', failure: null })
    for (const phase of ['waiting', 'launching', 'asking', 'playing'] as const) {
      expect(viewAfter(at(phase), { type: 'silent' }).phase).toBe(phase)
    }
  })

  it('follows the content to its end and back', () => {
    const shown = (activityId: string | null) => ({ type: 'heard', message: { type: 'shown', activityId } }) as const
    const ended = viewAfter(at('playing'), shown(null))
    expect(ended.phase).toBe('ended')
    expect(viewAfter(ended, shown('a')).phase).toBe('playing')
    expect(viewAfter(at('leaving'), shown(null)).phase).toBe('leaving')
  })
})
