const TENANT_KEY = /FOREIGN KEY \("tenant_id", ([^)]+)\)([^;]*?) ON DELETE SET NULL/g

/**
 * Deleting the row that an optional key points at must not empty the tenant: SET NULL names the other columns,
 * which Prisma's schema can't say.
 */
export const keepTenantOnSetNull = (sql: string) =>
  sql.replace(
    TENANT_KEY,
    (_, columns: string, rest: string) =>
      `FOREIGN KEY ("tenant_id", ${columns})${rest} ON DELETE SET NULL (${columns})`,
  )
