import 'server-only'
import { env } from '@/env'
import { writeAudit } from '@/features/audit/service'
import { DomainError, notFound } from '@/lib/errors'
import { pageArgs, toPage } from '@/lib/pagination'
import { newId, randomCrockford } from '@/lib/random'
import type { PlatformContext } from '@/server/api/platform-context'
import type { TenantContext } from '@/server/api/tenant-context'
import { consumeRateLimit } from '@/server/auth/rate-limit'
import { addCalendarMonths, certificateState, parseCertificateCode } from './policy'
import type { CertificateList, CertificateRef, VerifyCertificate } from './schema'

const VERIFY_LIMIT = { limit: 60, windowSeconds: 600 }
const CODE_TRIES = 3

const SHOWN = {
  id: true,
  code: true,
  moduleTitle: true,
  tenantName: true,
  holderName: true,
  version: true,
  cpdPoints: true,
  issuedAt: true,
  expiresAt: true,
  revokedAt: true,
} as const

/** Where anybody can check a certificate. */
export const verifyUrl = (code: string) => new URL(`/verify/${code}`, env.APP_URL).href

type IssueCertificate = {
  moduleId: string
  moduleTitle: string
  version: number
  cpdPoints: number
  validityMonths: number | null
  cycle: number
}

/**
 * The member's certificate of this cycle: made now, with everything that it says copied, or the one that the cycle
 * already has.
 */
export async function issueCertificate(ctx: TenantContext, input: IssueCertificate): Promise<{ id: string }> {
  const { moduleId, moduleTitle, version, cpdPoints, validityMonths, cycle } = input
  for (let tries = 0; tries < CODE_TRIES; tries += 1) {
    const id = newId()
    const code = `CERT-${ctx.now.getUTCFullYear()}-${randomCrockford(10)}`
    const { count } = await ctx.db.certificate.createMany({
      data: {
        id,
        membershipId: ctx.member.id,
        moduleId,
        moduleTitle,
        version,
        cpdPoints,
        cycle,
        code,
        tenantName: ctx.tenant.name,
        holderName: ctx.member.name,
        issuedAt: ctx.now,
        expiresAt: validityMonths ? addCalendarMonths(ctx.now, validityMonths, ctx.tenant.timeZone) : null,
      },
      skipDuplicates: true,
    })
    if (count === 1) {
      const changes = { code: { to: code }, version: { to: version } }
      await writeAudit(ctx, {
        action: 'CERTIFICATE_ISSUED',
        entityType: 'certificate',
        entityId: id,
        entityName: moduleTitle,
        changes,
      })
      return { id }
    }
    const existing = await ctx.db.certificate.findFirst({
      where: { membershipId: ctx.member.id, moduleId, cycle },
      select: { id: true },
    })
    if (existing) return existing
  }
  throw new Error('No certificate code was free')
}

/** The member's own certificates, the newest first. */
export async function listCertificates(ctx: TenantContext, input: CertificateList) {
  const rows = await ctx.db.certificate.findMany({
    where: { membershipId: ctx.member.id },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    ...pageArgs(input),
    select: { ...SHOWN, module: { select: { slug: true } } },
  })
  const page = toPage(rows, input.limit)
  return {
    ...page,
    items: page.items.map(({ module, ...row }) => ({
      ...row,
      moduleSlug: module.slug,
      state: certificateState(row, ctx.now),
    })),
  }
}

/** One of the member's own certificates, with the address that proves it. */
export async function getCertificate(ctx: TenantContext, { certificateId }: CertificateRef) {
  const certificate = await ctx.db.certificate.findUnique({
    where: { id: certificateId, membershipId: ctx.member.id },
    select: { ...SHOWN, module: { select: { slug: true } } },
  })
  if (!certificate) throw notFound()
  const { module, ...row } = certificate
  return {
    ...row,
    moduleSlug: module.slug,
    state: certificateState(row, ctx.now),
    verifyUrl: verifyUrl(row.code),
  }
}

/** What anybody may know of a certificate whose code they hold, and nothing else; null when no such code was issued. */
export async function findByCode(ctx: PlatformContext, input: VerifyCertificate) {
  if (!(await consumeRateLimit(`certificate.verify:${ctx.ip}`, VERIFY_LIMIT))) {
    throw new DomainError('RATE_LIMITED', 'rateLimited')
  }
  const code = parseCertificateCode(input.code)
  if (!code) return null
  const certificate = await ctx.db.certificate.findUnique({
    where: { code },
    select: {
      code: true,
      holderName: true,
      moduleTitle: true,
      tenantName: true,
      version: true,
      issuedAt: true,
      expiresAt: true,
      revokedAt: true,
    },
  })
  if (!certificate) return null
  const { revokedAt, ...shown } = certificate
  return { ...shown, state: certificateState({ ...shown, revokedAt }, ctx.now) }
}
