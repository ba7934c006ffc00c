import 'server-only'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { consumeRateLimit } from '@/server/auth/rate-limit'
import { FetchRefused } from '@/server/fetch/refusal'
import { PREVIEW_RATE } from '../policy'
import type { LinkRef } from '../schema'
import { fetchPage } from './fetch-page'

/** What the page says of itself, for the form; null when it can't be looked at, whatever the reason. */
export async function previewLink(ctx: TenantContext, { url }: LinkRef) {
  if (!(await consumeRateLimit(`radar-preview:${ctx.member.id}`, PREVIEW_RATE))) {
    throw new DomainError('RATE_LIMITED', 'tooManyPreviews')
  }
  try {
    const { title, description, siteName } = await fetchPage(url)
    return { title, description, siteName }
  } catch (error) {
    if (error instanceof FetchRefused) return null
    throw error
  }
}
