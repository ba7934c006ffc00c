import type { Commit, CommitRefusal, Committed, Ping } from './protocol'

/** `failed`: no connection or a server in trouble, worth trying again; `refused`: it will never be taken. */
export type Sent =
  | { kind: 'done'; answer: Committed }
  | { kind: 'refused'; reason: CommitRefusal['error'] }
  | { kind: 'failed'; isConnected: boolean }

export type Send = (url: string, body: string, isLeaving: boolean) => Promise<Sent>

const TIMEOUT_MS = 60_000
const REASONS: Record<number, CommitRefusal['error']> = { 400: 'invalid', 401: 'token', 413: 'tooLarge' }

async function readAnswer(response: Response): Promise<Sent> {
  if (response.ok) return { kind: 'done', answer: (await response.json()) as Committed }
  const expected = REASONS[response.status]
  const body: Partial<CommitRefusal> = expected ? await response.json().catch(() => ({})) : {}
  // A proxy in between may answer so too; only the platform's own word is final.
  return expected && body.error === expected
    ? { kind: 'refused', reason: expected }
    : { kind: 'failed', isConnected: true }
}

/** Posts without asking beforehand: text/plain needs no preflight, so a page that goes away can still send it. */
export const send: Send = async (url, body, isLeaving) => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      credentials: 'omit',
      keepalive: isLeaving,
      ...(isLeaving ? {} : { signal: AbortSignal.timeout(TIMEOUT_MS) }),
    })
    return await readAnswer(response)
  } catch {
    return { kind: 'failed', isConnected: false }
  }
}

export const commitBody = (token: string, commit: Omit<Commit, 'token'>) =>
  JSON.stringify({ token, ...commit } satisfies Commit)

export const pingBody = (token: string) => JSON.stringify({ token, ping: true } satisfies Ping)
