import { type ModelMeta, type RelationMeta, relatedModel } from './model-meta'
import { isLeftOut, isPlainObject, mapOneOrMany, type PlainObject, plainObject } from './plain-object'
import { refuse } from './tenant-scope-error'

const LOGICAL = new Set(['AND', 'OR', 'NOT'])
const RELATION_FILTERS = new Set(['is', 'isNot', 'some', 'every', 'none'])
const AGGREGATES = new Set(['_count', '_sum', '_avg', '_min', '_max'])
const KEPT_ARGUMENTS = new Set(['take', 'skip', 'distinct', 'omit'])
const MAX_DEPTH = 16

const isSortOrder = (value: unknown) =>
  value === 'asc' || value === 'desc' || isLeftOut(value) || (isPlainObject(value) && 'sort' in value)

/** Rebuilds the reading parts of Prisma's arguments for one tenant; whatever it doesn't know it refuses. */
export class ReadScope {
  constructor(private readonly tenantId: string) {}

  where(model: ModelMeta, value: unknown, depth = 0): PlainObject {
    if (depth > MAX_DEPTH) refuse(`${model.name}: a filter this deep is not allowed`)
    const entries = Object.entries(plainObject(value, `${model.name}: where`))
    return Object.fromEntries(entries.map(([key, part]) => [key, this.wherePart(model, key, part, depth + 1)]))
  }

  private wherePart(model: ModelMeta, key: string, part: unknown, depth: number): unknown {
    if (LOGICAL.has(key)) {
      return isLeftOut(part) ? part : mapOneOrMany(part, (item) => this.where(model, item, depth))
    }
    if (key === 'tenantId' && part !== this.tenantId) refuse(`${model.name}: where names a tenant`)
    if (model.scalars.has(key)) return part
    const relation = model.relations.get(key)
    if (!relation) return refuse(`${model.name}.${key} can't be filtered by`)
    const target = relatedModel(model, key, relation)
    if (part === null || isLeftOut(part)) return part
    return this.relationWhere(target, plainObject(part, `${model.name}.${key}`), depth)
  }

  private relationWhere(target: ModelMeta, part: PlainObject, depth: number): PlainObject {
    const entries = Object.entries(part)
    if (!entries.some(([key]) => RELATION_FILTERS.has(key))) return this.where(target, part, depth)
    return Object.fromEntries(
      entries.map(([key, filter]) => {
        if (!RELATION_FILTERS.has(key)) refuse(`${target.name}: unknown filter ${key}`)
        return [key, filter === null || isLeftOut(filter) ? filter : this.where(target, filter, depth)]
      }),
    )
  }

  /** The filter of one row: its compound key has the tenant inside, so that batching and ON CONFLICT stay native. */
  uniqueWhere(model: ModelMeta, value: unknown): PlainObject {
    const where = { ...plainObject(value, `${model.name}: where`) }
    const keys = this.takeCompoundKeys(model, where)
    if (typeof where.id === 'string' && model.compoundKeys.has('tenantId_id') && keys.size === 0) {
      keys.set('tenantId_id', { tenantId: this.tenantId, id: where.id })
      delete where.id
    }
    return { ...this.where(model, where), ...Object.fromEntries(keys) }
  }

  private takeCompoundKeys(model: ModelMeta, where: PlainObject): Map<string, PlainObject> {
    const keys = new Map<string, PlainObject>()
    for (const [name, fields] of model.compoundKeys) {
      if (!Object.hasOwn(where, name)) continue
      const key = plainObject(where[name], `${model.name}.${name}`)
      if (fields.includes('tenantId') && key.tenantId !== this.tenantId) refuse(`${model.name}.${name} names a tenant`)
      keys.set(name, { ...key })
      delete where[name]
    }
    return keys
  }

  /** Prisma looks a cursor's row up outside `where`, so the tenant has to be in its key. */
  cursor(model: ModelMeta, value: unknown): PlainObject {
    const cursor = this.uniqueWhere(model, value)
    const names = Object.keys(cursor)
    const isPinned = names.length === 1 && model.compoundKeys.get(names[0] ?? '')?.includes('tenantId')
    return isPinned ? cursor : refuse(`${model.name}: a cursor must be the id or a key with the tenant in it`)
  }

  selection(model: ModelMeta, value: unknown, depth = 0): PlainObject {
    if (depth > MAX_DEPTH) refuse(`${model.name}: a selection this deep is not allowed`)
    const entries = Object.entries(plainObject(value, `${model.name}: select`))
    return Object.fromEntries(entries.map(([key, part]) => [key, this.selectionPart(model, key, part, depth + 1)]))
  }

  private selectionPart(model: ModelMeta, key: string, part: unknown, depth: number): unknown {
    if (part === false || isLeftOut(part)) return part
    if (key === '_count') return this.relationCount(model, part, depth)
    const relation = model.relations.get(key)
    if (!relation)
      return part === true && model.scalars.has(key) ? part : refuse(`${model.name}.${key} can't be selected`)
    const target = relatedModel(model, key, relation)
    return part === true ? true : this.relationArgs(target, plainObject(part, `${model.name}.${key}`), depth)
  }

  private relationCount(model: ModelMeta, part: unknown, depth: number): unknown {
    if (!model.isTenantOwned) refuse(`${model.name}._count: a relation of a global model is not open to a tenant`)
    if (part === true) return true
    const { select, ...rest } = plainObject(part, `${model.name}._count`)
    if (Object.keys(rest).length > 0) refuse(`${model.name}._count takes nothing but select`)
    return { select: this.selection(model, select, depth) }
  }

  private relationArgs(model: ModelMeta, args: PlainObject, depth: number): PlainObject {
    return Object.fromEntries(
      Object.entries(args).map(([key, value]) => {
        if (isLeftOut(value)) return [key, value]
        return [key, this.readArgument(model, key, value, depth)]
      }),
    )
  }

  /** One argument of a read, at the root or of a relation. */
  readArgument(model: ModelMeta, key: string, value: unknown, depth = 0): unknown {
    if (KEPT_ARGUMENTS.has(key)) return value
    if (key === 'where') return this.where(model, value, depth)
    if (key === 'select' || key === 'include') return value === null ? value : this.selection(model, value, depth)
    if (key === 'orderBy') return mapOneOrMany(value, (item) => this.orderBy(model, item, depth))
    if (key === 'cursor') return this.cursor(model, value)
    return refuse(`${model.name}: unknown argument ${key}`)
  }

  private orderBy(model: ModelMeta, value: unknown, depth: number): PlainObject {
    if (depth > MAX_DEPTH) refuse(`${model.name}: an order this deep is not allowed`)
    const entries = Object.entries(plainObject(value, `${model.name}: orderBy`))
    return Object.fromEntries(
      entries.map(([key, part]) => {
        if (AGGREGATES.has(key) || (model.scalars.has(key) && isSortOrder(part))) return [key, part]
        const relation: RelationMeta = model.relations.get(key) ?? refuse(`${model.name} can't be ordered by ${key}`)
        const target = relatedModel(model, key, relation)
        return [key, isPlainObject(part) ? this.orderBy(target, part, depth + 1) : part]
      }),
    )
  }
}
