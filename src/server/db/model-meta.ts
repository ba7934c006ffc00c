import { TENANCY_META } from '@/generated/tenancy-meta'
import { refuse } from './tenant-scope-error'

export type RelationMeta = { model: string; isList: boolean; from: readonly string[]; to: readonly string[] }

/** What the generator wrote of a model: see prisma/tenancy-generator.mjs. */
export type ModelMeta = {
  name: string
  table: string
  isTenantOwned: boolean
  scalars: ReadonlySet<string>
  relations: ReadonlyMap<string, RelationMeta>
  compoundKeys: ReadonlyMap<string, readonly string[]>
}

const MODELS: ReadonlyMap<string, ModelMeta> = new Map(
  Object.entries(TENANCY_META).map(([name, meta]) => [
    name,
    {
      name,
      table: meta.table,
      isTenantOwned: meta.isTenantOwned,
      scalars: new Set<string>(meta.scalars),
      relations: new Map<string, RelationMeta>(Object.entries(meta.relations)),
      compoundKeys: new Map<string, readonly string[]>(Object.entries(meta.compoundKeys)),
    },
  ]),
)

export const modelMeta = (name: string): ModelMeta => MODELS.get(name) ?? refuse(`${name} is no model`)

export const tenantModels = (): ModelMeta[] => [...MODELS.values()].filter((model) => model.isTenantOwned)

/** The model at the end of a relation, if a tenant may go there. */
export function relatedModel(from: ModelMeta, field: string, relation: RelationMeta): ModelMeta {
  const target = modelMeta(relation.model)
  if (!from.isTenantOwned) refuse(`${from.name}.${field}: a relation of a global model is not open to a tenant`)
  if (!target.isTenantOwned && target.name !== 'Tenant') refuse(`${from.name}.${field} leads out of the tenant`)
  return target
}
