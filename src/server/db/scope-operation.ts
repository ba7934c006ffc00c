import { type ModelMeta, modelMeta } from './model-meta'
import { mapOneOrMany, type PlainObject, plainObject } from './plain-object'
import { ReadScope } from './scope-read'
import { WriteScope } from './scope-write'
import { refuse } from './tenant-scope-error'

type Shape = { where?: 'unique' | 'filter'; data?: 'create' | 'update' }

const OPERATIONS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['findUnique', { where: 'unique' }],
  ['findUniqueOrThrow', { where: 'unique' }],
  ['findFirst', { where: 'filter' }],
  ['findFirstOrThrow', { where: 'filter' }],
  ['findMany', { where: 'filter' }],
  ['count', { where: 'filter' }],
  ['aggregate', { where: 'filter' }],
  ['groupBy', { where: 'filter' }],
  ['create', { data: 'create' }],
  ['createMany', { data: 'create' }],
  ['createManyAndReturn', { data: 'create' }],
  ['update', { where: 'unique', data: 'update' }],
  ['updateMany', { where: 'filter', data: 'update' }],
  ['updateManyAndReturn', { where: 'filter', data: 'update' }],
  ['upsert', { where: 'unique' }],
  ['delete', { where: 'unique' }],
  ['deleteMany', { where: 'filter' }],
])

/** On the tenant's own row: what a global model lets a tenant do at all. */
const TENANT_OPERATIONS = new Set(['findUnique', 'findUniqueOrThrow', 'findFirst', 'findFirstOrThrow', 'update'])

const AGGREGATING = new Set(['count', 'aggregate', 'groupBy'])
const AGGREGATE_ARGUMENTS = new Set(['by', '_count', '_sum', '_avg', '_min', '_max'])
const KEPT_ARGUMENTS = new Set(['skipDuplicates', 'limit', 'relationLoadStrategy'])

/** Adds one tenant to the arguments of every operation that Prisma's client has, and refuses all it doesn't know. */
export class TenantScope {
  private readonly read: ReadScope
  private readonly write: WriteScope

  constructor(private readonly tenantId: string) {
    this.read = new ReadScope(tenantId)
    this.write = new WriteScope(this.read)
  }

  apply(modelName: string, operation: string, given: unknown = {}): PlainObject {
    const model = modelMeta(modelName)
    const shape = OPERATIONS.get(operation) ?? refuse(`${modelName}.${operation} is not allowed`)
    const isOwnTenant = model.name === 'Tenant' && TENANT_OPERATIONS.has(operation)
    if (!model.isTenantOwned && !isOwnTenant) refuse(`${modelName}.${operation}: not open to a tenant`)
    const args = plainObject(given, `${modelName}.${operation}`)
    const scoped: PlainObject = {}
    for (const [key, value] of Object.entries(args)) scoped[key] = this.argument(model, operation, shape, key, value)
    if (shape.where) scoped.where = this.pinned(model, shape.where, Object.hasOwn(args, 'where') ? args.where : {})
    return scoped
  }

  private argument(model: ModelMeta, operation: string, shape: Shape, key: string, value: unknown): unknown {
    if (key === 'where' && shape.where) return value
    if (key === 'data' && shape.data === 'create') return mapOneOrMany(value, (row) => this.created(model, row))
    if (key === 'data' && shape.data === 'update') return this.write.update(model, value)
    if (operation === 'upsert' && key === 'create') return this.created(model, value)
    if (operation === 'upsert' && key === 'update') return this.write.update(model, value)
    if (KEPT_ARGUMENTS.has(key)) return value
    if (AGGREGATING.has(operation)) {
      if (AGGREGATE_ARGUMENTS.has(key)) return value
      if (key === 'having') return this.read.where(model, value)
      if (key === 'select' && operation === 'count') return value
    }
    return this.read.readArgument(model, key, value)
  }

  private created(model: ModelMeta, row: unknown): PlainObject {
    return { ...this.write.create(model, row), tenantId: this.tenantId }
  }

  private pinned(model: ModelMeta, kind: 'unique' | 'filter', value: unknown): PlainObject {
    const where = kind === 'unique' ? this.read.uniqueWhere(model, value) : this.read.where(model, value)
    if (!model.isTenantOwned) return { ...where, AND: [...and(where), { id: this.tenantId }] }
    const hasTenantInKey = Object.keys(where).some((key) => model.compoundKeys.get(key)?.includes('tenantId'))
    return hasTenantInKey ? where : { ...where, tenantId: this.tenantId }
  }
}

const and = (where: PlainObject): unknown[] => {
  if (where.AND === undefined) return []
  return Array.isArray(where.AND) ? where.AND : [where.AND]
}
