import * as access from '../../prisma/access'
import { isTenantOwned } from './access-rules'
import type { Catalog, ForeignKey, JobTable, Role, Routine } from './catalog'

/** What no generated statement puts right: keys that leave the tenant, functions and roles with rights they shouldn't have. */
export function findProblems({ tables, foreignKeys, routines, roles, jobTables, jobUsers }: Catalog): string[] {
  const tenantTables = tables.filter(isTenantOwned).map(({ name }) => name)
  return [
    ...tables
      .filter(({ kind }) => kind !== 'r')
      .map(({ name }) => `"${name}" is no ordinary table: views and the like read past row-level security.`),
    ...foreignKeys.flatMap((key) => checkKey(key, tenantTables)),
    ...routines.flatMap(checkRoutine),
    ...Object.keys(access.functions)
      .filter((signature) => !routines.some((routine) => routine.signature === signature))
      .map((signature) => `The function ${signature} of prisma/access.ts is missing.`),
    ...Object.values(access.roles).flatMap((name) => checkRole(name, roles)),
    ...jobTables.flatMap(checkJobTable),
    ...checkJobUsers(jobUsers),
  ]
}

function checkKey({ name, table, columns, target, targetColumns, setsNull }: ForeignKey, tenantTables: string[]) {
  if (!tenantTables.includes(unquote(target))) return []
  const own = unquote(table) === access.tenantTable ? 'id' : 'tenant_id'
  return [
    ...(columns[0] === own && targetColumns[0] === 'tenant_id'
      ? []
      : [`The foreign key ${name} of ${table} can leave the tenant: it must begin with tenant_id.`]),
    ...(setsNull?.includes(own)
      ? [`The foreign key ${name} of ${table} would empty tenant_id: name the other columns in ON DELETE SET NULL.`]
      : []),
  ]
}

function checkRoutine({ signature, owner, isDefiner, searchPath, execute }: Routine): string[] {
  const rule = access.functions[signature]
  if (!rule) return [`The function ${signature} is not listed in prisma/access.ts.`]
  const problems = []
  if (isDefiner !== Boolean(rule.owner)) problems.push(`is${isDefiner ? '' : ' not'} SECURITY DEFINER`)
  if (rule.owner && owner !== rule.owner) problems.push(`belongs to ${owner} instead of ${rule.owner}`)
  if (isDefiner && !searchPath) problems.push('has no fixed search_path')
  const expected = rule.execute.filter((role) => role !== rule.owner)
  if (execute.toSorted().join() !== expected.toSorted().join()) {
    problems.push(`can be executed by ${execute.join(', ') || 'nobody'} instead of ${expected.join(', ')}`)
  }
  return problems.map((problem) => `The function ${signature} ${problem}.`)
}

function checkRole(name: string, roles: Role[]): string[] {
  const role = roles.find((candidate) => candidate.name === name)
  if (!role) return [`The role ${name} is missing.`]
  const mayOwn = Object.entries(access.functions).flatMap(([signature, { owner }]) =>
    owner === name ? [signature.replace(/\(.*/, '')] : [],
  )
  const owned = role.owns.filter((object) => !mayOwn.includes(object))
  return [
    ...(role.canLogin ? [`The role ${name} can sign in.`] : []),
    ...(role.isDangerous ? [`The role ${name} has an attribute (such as BYPASSRLS) that it must not have.`] : []),
    ...(owned.length > 0 ? [`The role ${name} owns ${owned.join(', ')}.`] : []),
  ]
}

/** Their grants are written by hand, in the migration that makes the schema. */
function checkJobTable(table: JobTable): string[] {
  const wanted = Object.entries(access.jobGrants).flatMap(([role, tables]) => describeGrants(role, tables[table.name]))
  const found = table.grants.map(({ role, privilege, column }) => [role, privilege, column ?? '*'].join(' '))
  const surplus = found.filter((grant) => !wanted.includes(grant))
  const missing = wanted.filter((grant) => !found.includes(grant))
  return [
    ...surplus.map((grant) => `${access.jobSchema}.${table.name} grants what prisma/access.ts does not: ${grant}.`),
    ...missing.map((grant) => `${access.jobSchema}.${table.name} lacks the grant ${grant} of prisma/access.ts.`),
  ]
}

const describeGrants = (role: string, grants: access.JobTableGrants = {}) =>
  Object.entries(grants).flatMap(([privilege, columns]) =>
    (columns === 'all' ? ['*'] : columns).map((column) => [role, privilege, column].join(' ')),
  )

function checkJobUsers(users: string[]): string[] {
  const wanted = Object.keys(access.jobGrants).toSorted()
  if (users.join() === wanted.join()) return []
  return [`The schema ${access.jobSchema} is open to ${users.join(', ') || 'nobody'} instead of ${wanted.join(', ')}.`]
}

const unquote = (name: string) => name.replace(/^"(.*)"$/, '$1')
