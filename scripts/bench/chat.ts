import { availableParallelism } from 'node:os'
import type { BenchContext, BenchRow } from './lib/bench'
import { startChild } from './lib/chat-children'
import { createChatScene, lastSeqs } from './lib/chat-scene'
import { Histogram } from './lib/histogram'

export const compared = `Messages to one conversation and to those who listen to it over HTTP (server-sent events), through the real procedures:
two server processes behind one database, listeners half at one and half at the other, sending in a process of its own.
Both times are from the moment at which a message was due to be sent, to its arrival at each listener and to its answer; all
of it on one machine, the listeners too.
Everything is counted: a message that a listener did not get, got twice or got out of order is shown, and how often one was
so far behind that it was told to read the conversation anew, which it does as a browser would. Shorter or otherwise:
--set listeners=200 --set seconds=5 --set rate=20 --set rooms=4.`

const SERVERS = 2

type Heard = { delays: Uint32Array; lost: number; doubled: number; disordered: number; readings: number }
type Sent = { delays: Uint32Array; sent: number }

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

export async function run({ database, option, log }: BenchContext): Promise<BenchRow[]> {
  const listeners = option('listeners', 2_000)
  const seconds = option('seconds', 60)
  const rate = option('rate', 50)
  const rooms = option('rooms', 1)
  log(`making ${rooms} conversation(s) and ${listeners} listeners`)
  const scene = await createChatScene({ rooms, members: Math.min(listeners, 200) })
  const servers = await Promise.all(
    Array.from({ length: SERVERS }, () => startChild('chat-server-child.ts', database, { slug: scene.slug })),
  )
  const ports = await Promise.all(servers.map((server) => server.ask<number>('start')))
  const hearing = await Promise.all(
    ports.map((port, index) =>
      startChild('chat-listeners-child.ts', database, {
        port,
        ...scene,
        count: Math.floor((listeners + index) / SERVERS),
      }),
    ),
  )
  await Promise.all(hearing.map((child) => child.ask('connect')))
  log(`sending ${rate} messages a second for ${seconds} seconds`)
  const writing = await startChild('chat-writer-child.ts', database, { ...scene, rate, seconds })
  const started = performance.now()
  const { delays: sending, sent } = await writing.ask<Sent>('write')
  const took = (performance.now() - started) / 1_000
  const expected = await lastSeqs(scene)
  const heard = await Promise.all(hearing.map((child) => child.ask<Heard>('finish', expected)))
  const megabytes = await Promise.all(servers.map((server) => server.ask<number>('memory')))
  for (const child of [...hearing, ...servers, writing]) child.stop()
  const delivery = Histogram.sum(heard.map(({ delays }) => delays))
  const sends = new Histogram(sending)
  const count = (of: keyof Omit<Heard, 'delays'>) => sum(heard.map((each) => each[of]))
  const faults = `lost ${count('lost')}, doubled ${count('doubled')}, out of order ${count('disordered')}`
  const anew = `told to read anew ${count('readings')} times`
  const memory = `servers at most ${megabytes.map((size) => `${Math.round(size)} MB`).join(' and ')}`
  log(`${sent} messages, ${delivery.total} deliveries; ${faults}; ${anew}; ${memory}; ${availableParallelism()} cores`)
  return [
    {
      case: `delivered to a listener · ${faults} · ${anew}`,
      callers: listeners,
      p50Ms: delivery.percentile(0.5),
      p95Ms: delivery.percentile(0.95),
      perSecond: delivery.total / took,
    },
    { case: 'delivered, the slowest 1 in 100 (p99)', callers: listeners, p50Ms: delivery.percentile(0.99) },
    {
      case: `sent · ${memory}`,
      callers: rooms,
      p50Ms: sends.percentile(0.5),
      p95Ms: sends.percentile(0.95),
      perSecond: sent / took,
    },
  ]
}
