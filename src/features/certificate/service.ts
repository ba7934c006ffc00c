import 'server-only'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { env } from '@/env'
import { writeAudit } from '@/features/audit/service'
import { notify } from '@/features/notification/service/notify'
import { DomainError, notFound } from '@/lib/errors'
import { pageArgs, toPage } from '@/lib/pagination'
import { newId, randomCrockford } from '@/lib/random'
import type { PlatformContext } from '@/server/api/platform-context'
import type { TenantContext } from '@/server/api/tenant-context'
import { consumeRateLimit } from '@/server/auth/rate-limit'
import { storage } from '@/server/storage/storage'
import { certificatePdf } from './pdf'
import { addCalendarMonths, calendarDay, certificateState, parseCertificateCode } from './policy'
import { findPublicCertificate } from './queries'
import type { CertificateList, CertificateRef, VerifyCertificate } from './schema'

const VERIFY_LIMIT = { limit: 100, windowSeconds: 600 }
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
  /** Whose it is, where somebody else has it issued. */
  holder?: { id: string; name: string }
}

type IssuedCertificate = { id: string; expiresAt: Date | null }

/**
 * The holder's certificate of this cycle: made now, with everything that it says copied, or the one that the cycle
 * already has. A revoked one doesn't count.
 */
export async function issueCertificate(ctx: TenantContext, input: IssueCertificate): Promise<IssuedCertificate> {
  const { moduleId, moduleTitle, version, cpdPoints, validityMonths, cycle, holder = ctx.member } = input
  const expiresAt = validityMonths ? addCalendarMonths(ctx.now, validityMonths, ctx.tenant.timeZone) : null
  for (let tries = 0; tries < CODE_TRIES; tries += 1) {
    const id = newId()
    const code = `CERT-${ctx.now.getUTCFullYear()}-${randomCrockford(10)}`
    const { count } = await ctx.db.certificate.createMany({
      data: {
        id,
        membershipId: holder.id,
        moduleId,
        moduleTitle,
        version,
        cpdPoints,
        cycle,
        code,
        tenantName: ctx.tenant.name,
        holderName: holder.name,
        issuedAt: ctx.now,
        expiresAt,
      },
      skipDuplicates: true,
    })
    if (count === 1) {
      const changes = { holder: { to: holder.name }, code: { to: code }, version: { to: version } }
      await writeAudit(ctx, {
        action: 'CERTIFICATE_ISSUED',
        entityType: 'Certificate',
        entityId: id,
        entityName: moduleTitle,
        changes,
      })
      await notify(ctx, [
        {
          membershipId: holder.id,
          type: 'CERTIFICATE_ISSUED',
          params: { moduleTitle, expiresAt: expiresAt?.toISOString() ?? null },
          path: `/certificates/${id}`,
          cause: holder.id === ctx.member.id ? { kind: 'OWN' } : { kind: 'OVERRIDE', by: ctx.member.name },
          dedupKey: `certificate:${id}`,
        },
      ])
      return { id, expiresAt }
    }
    const existing = await ctx.db.certificate.findFirst({
      where: { membershipId: holder.id, moduleId, cycle, revokedAt: null },
      select: { id: true, expiresAt: true },
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
  const certificate = await findPublicCertificate(ctx.db, code)
  if (!certificate) return null
  const { issuedAt, expiresAt, revokedAt, timeZone, ...copied } = certificate
  return {
    ...copied,
    code,
    issuedOn: calendarDay(issuedAt, timeZone),
    expiresOn: expiresAt && calendarDay(expiresAt, timeZone),
    state: certificateState({ revokedAt, expiresAt }, ctx.now),
  }
}

/** A PDF holds PNG and JPEG; any other picture is drawn anew, as large as it is ever printed. */
const toPng = (picture: Buffer) =>
  sharp(picture).resize(512, 512, { fit: 'inside', withoutEnlargement: true }).png().toBuffer()

async function readLogo({ db, tenant }: TenantContext): Promise<Buffer | null> {
  if (!tenant.logoAssetId) return null
  const asset = await db.mediaAsset.findUnique({
    where: { id: tenant.logoAssetId },
    select: { storagePath: true },
  })
  if (!asset) return null
  return buffer(await storage.open(asset.storagePath))
    .then(toPng)
    .catch(() => null)
}

/** The member's own certificate as a PDF in their language. */
export async function printCertificate(ctx: TenantContext, input: CertificateRef) {
  const certificate = await getCertificate(ctx, input)
  const content = await certificatePdf({
    certificate,
    tenant: ctx.tenant,
    logo: await readLogo(ctx),
    locale: ctx.locale,
  })
  return { fileName: `${certificate.code}.pdf`, content }
}
