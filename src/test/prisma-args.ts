import fc from 'fast-check'
import { type ModelMeta, modelMeta } from '@/server/db/model-meta'

export const OWN = '0a000000-0000-4000-8000-000000000001'
export const FOREIGN = '0b000000-0000-4000-8000-000000000002'

/** `hostile` arguments also name tenants, connect rows, leave the tenant and use words that Prisma doesn't have. */
type Intent = 'benign' | 'hostile'

const RELATION_FILTERS = { list: ['some', 'every', 'none'], single: ['is', 'isNot'] }
const CHILD_VERBS = ['create', 'createMany', 'update', 'updateMany', 'upsert', 'delete', 'deleteMany']
const THEFT = ['connect', 'connectOrCreate', 'set', 'disconnect']

const value = fc.oneof(fc.uuid(), fc.string(), fc.integer(), fc.constant(null))
const tenant = fc.constantFrom(OWN, FOREIGN)

/** Arguments of Prisma's client for any model of the schema, as deep as `depth`. */
export class PrismaArgs {
  constructor(private readonly intent: Intent) {}

  private get isHostile() {
    return this.intent === 'hostile'
  }

  private reachable(model: ModelMeta) {
    return [...model.relations].filter(
      ([, { model: target }]) => this.isHostile || modelMeta(target).isTenantOwned || target === 'Tenant',
    )
  }

  private scalars(model: ModelMeta) {
    return [...model.scalars].filter((name) => name !== 'tenantId' && name !== 'id')
  }

  /** An object with a few of the keys, each with its own kind of value. */
  private some(candidates: [string, () => fc.Arbitrary<unknown>][]): fc.Arbitrary<object> {
    const extra: typeof candidates = this.isHostile
      ? [
          ['nonsense', () => value],
          ['tenantId', () => tenant],
        ]
      : []
    const all = [...candidates, ...extra]
    return fc
      .uniqueArray(fc.nat({ max: all.length - 1 }), { maxLength: 3 })
      .chain((picked) =>
        fc.record(Object.fromEntries(picked.flatMap((i) => all.slice(i, i + 1)).map(([key, make]) => [key, make()]))),
      )
  }

  where(model: ModelMeta, depth = 2): fc.Arbitrary<object> {
    const scalars = this.scalars(model).map((name): [string, () => fc.Arbitrary<unknown>] => [
      name,
      () => fc.oneof(value, fc.record({ equals: value }), fc.record({ in: fc.array(value) })),
    ])
    if (depth === 0 || !model.isTenantOwned) return this.some(scalars)
    const logical = ['AND', 'OR', 'NOT'].map((key): [string, () => fc.Arbitrary<unknown>] => [
      key,
      () => fc.oneof(this.where(model, depth - 1), fc.array(this.where(model, depth - 1), { maxLength: 2 })),
    ])
    const relations = this.reachable(model).map(([name, relation]): [string, () => fc.Arbitrary<unknown>] => [
      name,
      () => {
        const where = this.where(modelMeta(relation.model), depth - 1)
        const filters = RELATION_FILTERS[relation.isList ? 'list' : 'single']
        return fc.constantFrom(...filters).chain((filter) => fc.record({ [filter]: where }))
      },
    ])
    return this.some([...scalars, ...logical, ...relations])
  }

  uniqueWhere(model: ModelMeta): fc.Arbitrary<object> {
    const keys = [...model.compoundKeys].map(([name, fields]) => {
      const tenantId = this.isHostile ? tenant : fc.constant(OWN)
      const parts = Object.fromEntries(fields.map((field) => [field, field === 'tenantId' ? tenantId : value]))
      return fc.record({ [name]: fc.record(parts) })
    })
    const byId = model.scalars.has('id') ? [fc.record({ id: fc.uuid() })] : []
    return fc.tuple(fc.oneof(...keys, ...byId), this.where(model, 1)).map(([key, rest]) => ({ ...rest, ...key }))
  }

  cursor(model: ModelMeta): fc.Arbitrary<object> {
    return this.isHostile ? this.uniqueWhere(model) : fc.record({ id: fc.uuid() })
  }

  selection(model: ModelMeta, depth = 2): fc.Arbitrary<object> {
    const scalars = this.scalars(model).map((name): [string, () => fc.Arbitrary<unknown>] => [name, () => fc.boolean()])
    if (depth === 0 || (!model.isTenantOwned && !this.isHostile)) return this.some(scalars)
    const relations = this.reachable(model).map(([name, relation]): [string, () => fc.Arbitrary<unknown>] => [
      name,
      () => fc.oneof(fc.constant(true), this.read(modelMeta(relation.model), depth - 1)),
    ])
    const count: [string, () => fc.Arbitrary<unknown>] = ['_count', () => fc.constant(true)]
    return this.some([...scalars, ...relations, count])
  }

  private read(model: ModelMeta, depth: number): fc.Arbitrary<object> {
    return this.some([
      ['where', () => this.where(model, depth)],
      ['select', () => this.selection(model, depth)],
      ['include', () => this.selection(model, depth)],
      ['orderBy', () => this.orderBy(model, depth)],
      ['take', () => fc.nat()],
      ...(model.compoundKeys.has('tenantId_id')
        ? [['cursor', () => this.cursor(model)] as [string, () => fc.Arbitrary<unknown>]]
        : []),
    ])
  }

  orderBy(model: ModelMeta, depth = 1): fc.Arbitrary<object> {
    const scalars = this.scalars(model).map((name): [string, () => fc.Arbitrary<unknown>] => [
      name,
      () => fc.constantFrom('asc', 'desc'),
    ])
    if (depth === 0 || !model.isTenantOwned) return this.some(scalars)
    const relations = this.reachable(model).map(([name, relation]): [string, () => fc.Arbitrary<unknown>] => [
      name,
      () => this.orderBy(modelMeta(relation.model), depth - 1),
    ])
    return this.some([...scalars, ...relations])
  }

  data(model: ModelMeta, depth = 2): fc.Arbitrary<object> {
    const scalars = this.scalars(model).map((name): [string, () => fc.Arbitrary<unknown>] => [name, () => value])
    if (depth === 0) return this.some(scalars)
    const relations = [...model.relations]
      .filter(([, { from, model: target }]) => this.isHostile || (from.length === 0 && modelMeta(target).isTenantOwned))
      .map(([name, relation]): [string, () => fc.Arbitrary<unknown>] => [
        name,
        () => this.children(modelMeta(relation.model), relation.isList, depth - 1),
      ])
    return this.some([...scalars, ...relations])
  }

  private children(model: ModelMeta, isList: boolean, depth: number): fc.Arbitrary<unknown> {
    const verbs = isList ? CHILD_VERBS : ['create', 'update', 'upsert', 'delete']
    return this.some(
      [...verbs, ...(this.isHostile ? THEFT : [])].map((verb): [string, () => fc.Arbitrary<unknown>] => [
        verb,
        () => this.child(model, verb, isList, depth),
      ]),
    )
  }

  private child(model: ModelMeta, verb: string, isList: boolean, depth: number): fc.Arbitrary<unknown> {
    const where = isList && !verb.endsWith('Many') ? this.uniqueWhere(model) : this.where(model, 1)
    const data = this.data(model, depth)
    if (verb === 'create') return data
    if (verb === 'createMany') return fc.record({ data: fc.array(data, { maxLength: 2 }) })
    if (verb === 'upsert') return fc.record({ where, create: data, update: this.data(model, depth) })
    if (verb.startsWith('update')) return fc.record({ where, data })
    return where
  }
}
