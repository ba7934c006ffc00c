import { after } from 'next/server'
import { answerCommit } from '@/features/scorm/service/answer-commit'
import { contextFor } from '@/server/api/context'

/** What a course package's player sends: proven by its window's token, whoever is signed in. */
export async function POST(request: Request) {
  const ctx = await contextFor({ slug: null, headers: request.headers, sessionId: null, defer: after })
  return answerCommit(ctx, request)
}
