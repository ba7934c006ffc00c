import * as access from '../../prisma/access'
import type { Catalog, Grant, Policy, Table } from './catalog'

const { app, platform, search, ledger } = access.roles

/** The SQL that gives a database the policies and grants of prisma/access.ts; '' when it has them. */
export function reconcileAccess({ tables }: Catalog): string {
  return tables
    .filter(({ name, kind }) => kind === 'r' && !access.toolTables.includes(name))
    .map((table) => [...protect(table), ...reconcilePolicies(table), ...reconcileGrants(table)].join('\n'))
    .filter(Boolean)
    .join('\n\n')
}

export const isTenantOwned = ({ columns }: Pick<Table, 'columns'>) => columns.includes('tenant_id')

const needsProtection = (table: Table) => isTenantOwned(table) || table.name === access.tenantTable

function protect(table: Table): string[] {
  if (!needsProtection(table) || table.isProtected) return []
  return [
    `ALTER TABLE "${table.name}" ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE "${table.name}" FORCE ROW LEVEL SECURITY;`,
  ]
}

function expectedPolicies(table: Table): Policy[] {
  if (!needsProtection(table)) return []
  const isOwn = table.name === access.tenantTable ? '(id = app_tenant_id())' : '(tenant_id = app_tenant_id())'
  const policies = [{ name: 'tenant_isolation', command: 'ALL', roles: [app as string], using: isOwn, check: isOwn }]
  if (access.otherGrants[platform][table.name]) {
    policies.push({ name: 'platform_access', command: 'ALL', roles: [platform], using: 'true', check: 'true' })
  }
  if (access.otherGrants[ledger][table.name]) {
    policies.push({ name: 'ledger_access', command: 'ALL', roles: [ledger], using: 'true', check: 'true' })
  }
  if (!access.otherGrants[search][table.name]) return policies
  return [...policies, { name: 'search_access', command: 'SELECT', roles: [search], using: 'true', check: null }]
}

function reconcilePolicies(table: Table): string[] {
  const expected = expectedPolicies(table)
  const isSame = (a: Policy) => (b: Policy) => describePolicy(table, a) === describePolicy(table, b)
  return [
    ...table.policies
      .filter((policy) => !expected.some(isSame(policy)))
      .map(({ name }) => `DROP POLICY "${name}" ON "${table.name}";`),
    ...expected
      .filter((policy) => !table.policies.some(isSame(policy)))
      .map((policy) => `${describePolicy(table, policy)};`),
  ]
}

const describePolicy = (table: Table, { name, command, roles, using, check }: Policy) =>
  [
    `CREATE POLICY "${name}" ON "${table.name}"${command === 'ALL' ? '' : ` FOR ${command}`} TO ${roles.join(', ')}`,
    ...(using ? [`USING (${trimParentheses(using)})`] : []),
    ...(check ? [`WITH CHECK (${trimParentheses(check)})`] : []),
  ].join(' ')

const trimParentheses = (expression: string) => expression.replace(/^\((.*)\)$/, '$1')

function grantsOf(table: Table): Record<string, access.TableGrants> {
  if (!needsProtection(table) && !access.globalTables.includes(table.name)) {
    throw new Error(
      `The table "${table.name}" has no tenant_id. If it belongs to no tenant, list it under globalTables in prisma/access.ts, and what the platform may do with it under otherGrants.`,
    )
  }
  const others = Object.entries(access.otherGrants).map(([role, grants]) => [role, grants[table.name] ?? {}])
  const own = needsProtection(table) ? (access.appExceptions[table.name] ?? access.appDefault) : {}
  return { [app]: own, ...Object.fromEntries(others) }
}

function expectedGrants(table: Table): Grant[] {
  return Object.entries(grantsOf(table)).flatMap(([role, grants]) =>
    Object.entries(grants).flatMap(([privilege, columns]) =>
      columnsOf(table, columns).map((column) => ({ role, privilege, column })),
    ),
  )
}

function columnsOf(table: Table, columns: access.Columns): (string | null)[] {
  if (columns === 'all') return [null]
  if (!('except' in columns)) return [...columns]
  return table.columns.filter((column) => !columns.except.includes(column))
}

function reconcileGrants(table: Table): string[] {
  const expected = expectedGrants(table)
  const isSame = (a: Grant) => (b: Grant) => a.role === b.role && a.privilege === b.privilege && a.column === b.column
  const missing = expected.filter((grant) => !table.grants.some(isSame(grant)))
  const surplus = table.grants.filter((grant) => !expected.some(isSame(grant)))
  return [
    ...listByRole(surplus).map(([role, privileges]) => `REVOKE ${privileges} ON "${table.name}" FROM ${role};`),
    ...listByRole(missing).map(([role, privileges]) => `GRANT ${privileges} ON "${table.name}" TO ${role};`),
  ]
}

/** `SELECT, UPDATE ("a", "b")` for each role. */
function listByRole(grants: Grant[]): [role: string, privileges: string][] {
  return [...Map.groupBy(grants, ({ role }) => role)].map(([role, own]) => [
    role,
    [...Map.groupBy(own, ({ privilege }) => privilege)]
      .flatMap(([privilege, entries]) => {
        const columns = entries.flatMap(({ column }) => (column === null ? [] : [`"${column}"`]))
        const isWhole = entries.length > columns.length
        return [
          ...(isWhole ? [privilege] : []),
          ...(columns.length > 0 ? [`${privilege} (${columns.join(', ')})`] : []),
        ]
      })
      .join(', '),
  ])
}
