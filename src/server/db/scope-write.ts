import { type ModelMeta, relatedModel } from './model-meta'
import { isLeftOut, mapOneOrMany, type PlainObject, plainObject } from './plain-object'
import type { ReadScope } from './scope-read'
import { refuse } from './tenant-scope-error'

/** What an owner may change of the tenant's own row; the app's role is granted no other column. */
const TENANT_SETTINGS = new Set([
  'name',
  'locale',
  'timeZone',
  'theme',
  'logoAssetId',
  'domain',
  'contactName',
  'contactEmail',
  'phone',
  'address',
  'licenseNumber',
  'settings',
  'updatedAt',
])

type Child = { model: ModelMeta; isList: boolean }

function refuseRest(model: ModelMeta, rest: PlainObject) {
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) refuse(`${model.name}: unknown argument ${unknown}`)
}

/**
 * Rebuilds what is written. Foreign keys are written as scalars, where the composite foreign keys check them;
 * a nested child inherits the tenant from its parent through its own. `connect`, `connectOrCreate`, `set` and
 * `disconnect` are refused: they rewrite the child's tenant to the parent's.
 */
export class WriteScope {
  constructor(private readonly read: ReadScope) {}

  create(model: ModelMeta, value: unknown): PlainObject {
    return this.fields(model, value, (key) => key !== 'tenantId')
  }

  update(model: ModelMeta, value: unknown): PlainObject {
    if (!model.isTenantOwned) return this.fields(model, value, (key) => TENANT_SETTINGS.has(key))
    return this.fields(model, value, (key) => key !== 'tenantId' && key !== 'id')
  }

  private fields(model: ModelMeta, value: unknown, isWritable: (key: string) => boolean): PlainObject {
    const entries = Object.entries(plainObject(value, `${model.name}: data`))
    return Object.fromEntries(
      entries.map(([key, part]) => {
        const isRelation = model.relations.has(key)
        if (!isRelation && !(model.scalars.has(key) && isWritable(key))) refuse(`${model.name}.${key} can't be written`)
        return [key, isRelation && !isLeftOut(part) ? this.children(model, key, part) : part]
      }),
    )
  }

  private children(model: ModelMeta, field: string, value: unknown): PlainObject {
    const relation = model.relations.get(field) ?? refuse(`${model.name}.${field} is no relation`)
    if (relation.from.length > 0) refuse(`${model.name}.${field}: write the scalar foreign key instead`)
    const target: Child = { model: relatedModel(model, field, relation), isList: relation.isList }
    const verbs = Object.entries(plainObject(value, `${model.name}.${field}`))
    return Object.fromEntries(
      verbs.map(([verb, part]) => [verb, isLeftOut(part) ? part : this.childWrite(target, verb, part)]),
    )
  }

  private childWrite(child: Child, verb: string, value: unknown): unknown {
    const { model } = child
    switch (verb) {
      case 'create':
        return mapOneOrMany(value, (item) => this.create(model, item))
      case 'createMany':
        return this.createMany(model, plainObject(value, `${model.name}: createMany`))
      case 'update':
      case 'upsert':
        return mapOneOrMany(value, (item) => this.childArgs(child, verb, plainObject(item, `${model.name}: ${verb}`)))
      case 'updateMany':
        return mapOneOrMany(value, (item) => this.childArgs({ model, isList: false }, verb, plainObject(item, verb)))
      case 'delete':
        return mapOneOrMany(value, (item) => (typeof item === 'boolean' ? item : this.childWhere(child, item)))
      case 'deleteMany':
        return mapOneOrMany(value, (item) => this.read.where(model, item))
      default:
        return refuse(`${model.name}: a nested ${verb} is not allowed`)
    }
  }

  private createMany(model: ModelMeta, { data, skipDuplicates, ...rest }: PlainObject): PlainObject {
    refuseRest(model, rest)
    const rows = mapOneOrMany(data, (item) => this.create(model, item))
    return skipDuplicates === undefined ? { data: rows } : { data: rows, skipDuplicates }
  }

  /** A to-one child may be updated by its data alone. */
  private childArgs(child: Child, verb: string, args: PlainObject): PlainObject {
    const { model } = child
    if (verb === 'update' && !Object.hasOwn(args, 'data')) return this.update(model, args)
    const { where, data, create, update, ...rest } = args
    refuseRest(model, rest)
    return {
      ...(where === undefined ? {} : { where: this.childWhere(child, where) }),
      ...(verb === 'upsert'
        ? { create: this.create(model, create), update: this.update(model, update) }
        : { data: this.update(model, data) }),
    }
  }

  private childWhere({ model, isList }: Child, where: unknown): PlainObject {
    return isList ? this.read.uniqueWhere(model, where) : this.read.where(model, where)
  }
}
