import 'server-only'
import { DomainError } from '@/lib/errors'
import type { TenantContext } from '@/server/api/tenant-context'
import { consumeRateLimit } from '@/server/auth/rate-limit'
import { internet } from '@/server/fetch/network'
import { PREVIEW_RATE } from '../policy'
import type { LinkRef } from '../schema'
import { fetchPage, fetchPicture, orNull } from './fetch-page'

/**
 * What the page says of itself, for the form; null when it can't be looked at, whatever the reason. The picture comes
 * along, so that who types asks no other site.
 */
export async function previewLink(ctx: TenantContext, { url }: LinkRef, network = internet) {
  if (!(await consumeRateLimit(`radar-preview:${ctx.member.id}`, PREVIEW_RATE))) {
    throw new DomainError('RATE_LIMITED', 'tooManyPreviews')
  }
  const page = await orNull(fetchPage(url, network))
  if (!page) return null
  const { title, description, siteName, imageUrl } = page
  const picture = imageUrl ? await orNull(fetchPicture(imageUrl, network)) : null
  return {
    title,
    description,
    siteName,
    picture: picture ? `data:image/webp;base64,${picture.toString('base64')}` : null,
  }
}
