// One server process, as far as the API goes: the real router behind HTTP, sessions by a header.
import { createServer } from 'node:http'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { contextFor } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import { answerQuestions, settingsOf } from './chat-children'

const { slug } = settingsOf<{ slug: string }>()
const MEGABYTE = 1_048_576

let mostMemory = 0
setInterval(() => {
  mostMemory = Math.max(mostMemory, process.memoryUsage().rss)
}, 500)

const server = createServer((req, res) => {
  const { pathname } = new URL(req.url ?? '/', 'http://localhost')
  const createContext = () =>
    contextFor({ slug, sessionId: String(req.headers['x-session'] ?? ''), headers: new Headers() })
  void nodeHTTPRequestHandler({ req, res, path: pathname.slice(1), router: appRouter, createContext })
})

answerQuestions({
  start: () =>
    new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' ? address?.port : null)
      })
    }),
  memory: async () => mostMemory / MEGABYTE,
})
