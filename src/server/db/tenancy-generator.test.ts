import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { inProject, tools } from '../../../scripts/lib/project.mjs'

const TENANT_ID = 'tenantId String @db.Uuid'

/** Runs Prisma's generation with the tenancy generator alone on these models. */
function generate(models: string) {
  const directory = mkdtempSync(join(tmpdir(), 'tenancy-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const schema = join(directory, 'schema.prisma')
  const generator = `node ${inProject('prisma', 'tenancy-generator.mjs')}`
  writeFileSync(
    schema,
    `generator tenancy {
      provider = "${generator}"
      output   = "./out"
    }
    datasource db {
      provider = "postgresql"
    }
    ${models}`,
  )
  const args = [...tools.prisma, 'generate', '--schema', schema]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: inProject(), encoding: 'utf8' })
  const read = () => readFileSync(join(directory, 'out', 'tenancy-meta.ts'), 'utf8')
  return { isDone: status === 0, output: stdout + stderr, read }
}

const parentAndChild = (relation: string) => `
  model Parent {
    id       String @id @db.Uuid
    ${TENANT_ID}
    children Child[]
    @@unique([tenantId, id])
    @@map("parent")
  }
  model Child {
    id       String @id @db.Uuid
    ${TENANT_ID}
    parentId String @map("parent_id") @db.Uuid
    parent   Parent @relation(${relation})
    @@unique([tenantId, parentId], name: "byParent")
  }`

describe('generation', () => {
  it('describes the models: what belongs to a tenant, its relations and keys', () => {
    const { isDone, output, read } = generate(
      parentAndChild('fields: [tenantId, parentId], references: [tenantId, id]'),
    )
    expect(output).not.toContain('foreign key')
    expect(isDone).toBe(true)
    const meta = JSON.parse(/= (\{.*\}) as const/s.exec(read())?.[1] ?? '')
    expect(meta.Child).toMatchObject({ isTenantOwned: true, compoundKeys: { byParent: ['tenantId', 'parentId'] } })
    expect(meta.Child.relations.parent).toEqual({
      model: 'Parent',
      isList: false,
      from: ['tenantId', 'parentId'],
      to: ['tenantId', 'id'],
    })
    expect(meta.Parent).toMatchObject({ table: 'parent', compoundKeys: { tenantId_id: ['tenantId', 'id'] } })
  })

  it('fails for a foreign key that could leave the tenant', () => {
    const { isDone, output } = generate(parentAndChild('fields: [parentId], references: [id]'))
    expect(isDone).toBe(false)
    expect(output).toContain('Child.parent: a foreign key between tenant tables must start with tenantId')
  })

  it('fails for a many-to-many without a table of its own', () => {
    const { isDone, output } = generate(`
      model Left {
        id     String  @id @db.Uuid
        ${TENANT_ID}
        rights Right[]
      }
      model Right {
        id    String @id @db.Uuid
        ${TENANT_ID}
        lefts Left[]
      }`)
    expect(isDone).toBe(false)
    expect(output).toContain('Left.rights: an implicit many-to-many has no tenant')
  })
})
