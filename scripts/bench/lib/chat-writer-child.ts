// Sends so many messages a second, whether or not the earlier ones have been answered.
import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@/lib/random'
import { callerFor } from '../../../src/test/caller'
import { answerQuestions, settingsOf } from './chat-children'
import type { ChatScene } from './chat-scene'
import { Histogram } from './histogram'

const { slug, sessionIds, moduleIds, rate, seconds } = settingsOf<ChatScene & { rate: number; seconds: number }>()
const delays = new Histogram()
const RETRY_MS = 1_000

async function say(room: number, member: number, dueAt: number) {
  const api = callerFor({ sessionId: sessionIds[member % sessionIds.length] ?? '', slug })
  const message = { moduleId: moduleIds[room] ?? null, requestId: newId(), body: `word ${Math.round(dueAt)}` }
  // As a browser does: what was not taken is sent again, as the same message.
  for (let isSent = false; !isSent; ) {
    isSent = await api.chat.send(message).then(
      () => true,
      () => sleep(RETRY_MS, false),
    )
  }
  delays.add(Date.now() - dueAt)
}

answerQuestions({
  async write() {
    const started = Date.now()
    const said: Promise<void>[] = []
    for (let number = 0; number < rate * seconds; number += 1) {
      const dueAt = started + (number * 1_000) / rate
      await sleep(Math.max(0, dueAt - Date.now()))
      said.push(say(number % moduleIds.length, number, dueAt))
    }
    await Promise.all(said)
    return { delays: delays.counts, sent: said.length }
  },
})
