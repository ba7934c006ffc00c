import 'server-only'
import type { PlatformContext } from '@/server/api/platform-context'

export type PublicCertificate = {
  holderName: string
  moduleTitle: string
  tenantName: string
  version: number
  issuedAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
  timeZone: string
}

/** The columns that the platform's role may read of a certificate; Prisma's own query would ask for its id too. */
export async function findPublicCertificate(
  db: PlatformContext['db'],
  code: string,
): Promise<PublicCertificate | null> {
  const rows = await db.$queryRaw<PublicCertificate[]>`
    select c.holder_name as "holderName", c.module_title as "moduleTitle", c.tenant_name as "tenantName", c.version,
      c.issued_at as "issuedAt", c.expires_at as "expiresAt", c.revoked_at as "revokedAt", t.time_zone as "timeZone"
    from certificate c join tenant t on t.id = c.tenant_id
    where c.code = ${code}`
  return rows[0] ?? null
}
