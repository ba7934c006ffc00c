// Writes what the tenant extension must know of each model, and fails generation when a relation
// between two tenant-owned models could leave the tenant.
import fs from 'node:fs'
import path from 'node:path'
import helper from '@prisma/generator-helper'

const describeModel = (model) => ({
  table: model.dbName ?? model.name,
  isTenantOwned: model.fields.some((field) => field.name === 'tenantId'),
  scalars: model.fields.filter((field) => field.kind !== 'object').map((field) => field.name),
  relations: Object.fromEntries(
    model.fields
      .filter((field) => field.kind === 'object')
      .map((field) => [
        field.name,
        {
          model: field.type,
          isList: field.isList,
          from: [...(field.relationFromFields ?? [])],
          to: [...(field.relationToFields ?? [])],
        },
      ]),
  ),
  compoundKeys: Object.fromEntries(
    [...(model.primaryKey ? [model.primaryKey] : []), ...model.uniqueIndexes]
      .filter(({ fields }) => fields.length > 1)
      .map(({ name, fields }) => [name ?? fields.join('_'), [...fields]]),
  ),
})

const relationErrors = (models) => {
  const errors = []
  for (const [name, model] of Object.entries(models)) {
    for (const [field, relation] of Object.entries(model.relations)) {
      const target = models[relation.model]
      const ownTenantKey = name === 'Tenant' ? 'id' : 'tenantId'
      if (!target.isTenantOwned || (!model.isTenantOwned && name !== 'Tenant')) continue
      if (relation.from.length > 0 && !(relation.from[0] === ownTenantKey && relation.to[0] === 'tenantId')) {
        errors.push(`${name}.${field}: a foreign key between tenant tables must start with tenantId`)
      }
      const isImplicitManyToMany =
        relation.isList && Object.values(target.relations).every((back) => back.model !== name || back.isList)
      if (isImplicitManyToMany) errors.push(`${name}.${field}: an implicit many-to-many has no tenant`)
    }
  }
  return errors
}

helper.generatorHandler({
  onManifest: () => ({ prettyName: 'tenancy metadata', defaultOutput: './generated' }),
  async onGenerate({ dmmf, generator }) {
    const models = Object.fromEntries(dmmf.datamodel.models.map((model) => [model.name, describeModel(model)]))
    const errors = relationErrors(models)
    if (errors.length > 0) throw new Error(errors.join('\n'))
    fs.mkdirSync(generator.output.value, { recursive: true })
    fs.writeFileSync(
      path.join(generator.output.value, 'tenancy-meta.ts'),
      `// generated\nexport const TENANCY_META = ${JSON.stringify(models, null, 2)} as const\n`,
    )
  },
})
