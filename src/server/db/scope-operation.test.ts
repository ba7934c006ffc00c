import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { FOREIGN, OWN, PrismaArgs } from '@/test/prisma-args'
import { type ModelMeta, modelMeta, tenantModels } from './model-meta'
import { TenantScope } from './scope-operation'
import { TenantScopeError } from './tenant-scope-error'

const scope = new TenantScope(OWN)
const models = tenantModels()

const READS = ['findFirst', 'findFirstOrThrow', 'findMany', 'count', 'aggregate', 'groupBy', 'deleteMany']
const ONE = ['findUnique', 'findUniqueOrThrow', 'delete']
const UPDATES = ['updateMany', 'updateManyAndReturn']
const CREATES = ['create', 'createMany', 'createManyAndReturn']
const OPERATIONS = [...READS, ...ONE, ...UPDATES, ...CREATES, 'update', 'upsert']

/** Words that steal a row, and relations that lead out of the tenant: never anywhere in what Prisma is given. */
const NEVER = ['connect', 'connectOrCreate', 'set', 'disconnect', 'user', 'memberships', 'logo', 'accounts', 'nonsense']

function argsOf(args: PrismaArgs, model: ModelMeta, operation: string): fc.Arbitrary<object> {
  const where = args.where(model)
  const uniqueWhere = args.uniqueWhere(model)
  const selection = fc.option(fc.record({ select: args.selection(model) }), { nil: {} })
  const own = (() => {
    if (operation === 'upsert')
      return fc.record({ where: uniqueWhere, create: args.data(model), update: args.data(model) })
    if (operation === 'update') return fc.record({ where: uniqueWhere, data: args.data(model) })
    if (ONE.includes(operation)) return fc.record({ where: uniqueWhere })
    if (UPDATES.includes(operation)) return fc.record({ where, data: args.data(model, 0) })
    if (operation === 'create') return fc.record({ data: args.data(model) })
    if (CREATES.includes(operation)) return fc.record({ data: fc.array(args.data(model, 0), { maxLength: 3 }) })
    return fc.record({ where, orderBy: fc.array(args.orderBy(model), { maxLength: 2 }) }, { requiredKeys: [] })
  })()
  const hasSelection = !['count', 'aggregate', 'groupBy', 'deleteMany', 'updateMany', 'createMany'].includes(operation)
  return hasSelection ? fc.tuple(own, selection).map(([a, b]) => ({ ...a, ...b })) : own
}

const calls = (args: PrismaArgs) =>
  fc
    .tuple(fc.constantFrom(...models), fc.constantFrom(...OPERATIONS))
    .chain(([model, operation]) => argsOf(args, model, operation).map((given) => ({ model, operation, given })))

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every key of the arguments with its value, however deep. */
function* entriesOf(value: unknown): Generator<[string, unknown]> {
  if (!isObject(value)) return
  for (const entry of Object.entries(value)) {
    yield entry
    yield* entriesOf(entry[1])
  }
}

function isPinned(model: ModelMeta, where: unknown): boolean {
  if (!isObject(where)) return false
  if (where.tenantId === OWN) return true
  return [...model.compoundKeys.keys()].some((key) => {
    const parts = where[key]
    return isObject(parts) && parts.tenantId === OWN
  })
}

function expectContained(model: ModelMeta, operation: string, scoped: Record<string, unknown>) {
  for (const [key, value] of entriesOf(scoped)) {
    if (key === 'tenantId') expect(value).toBe(OWN)
    expect(NEVER).not.toContain(Array.isArray(scoped) ? '' : key)
  }
  if (!CREATES.includes(operation)) expect(isPinned(model, scoped.where)).toBe(true)
  const created = operation === 'upsert' ? scoped.create : CREATES.includes(operation) ? scoped.data : []
  for (const row of Array.isArray(created) ? created : [created]) expect(row).toMatchObject({ tenantId: OWN })
}

const deepFreeze = (value: unknown): unknown => {
  if (isObject(value)) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

/** The scoped arguments, or null when they were refused; any other error is a failure. */
function applyOrRefuse({ model, operation, given }: { model: ModelMeta; operation: string; given: unknown }) {
  try {
    return scope.apply(model.name, operation, deepFreeze(given))
  } catch (error) {
    if (error instanceof TenantScopeError) return null
    throw error
  }
}

describe('arguments of any shape', () => {
  it('are refused or stay in the tenant, and are never changed in place', () => {
    fc.assert(
      fc.property(calls(new PrismaArgs('hostile')), (call) => {
        const scoped = applyOrRefuse(call)
        if (scoped) expectContained(call.model, call.operation, scoped)
      }),
      { numRuns: 5_000 },
    )
  })

  it('are let through when nothing is wrong with them', () => {
    fc.assert(
      fc.property(calls(new PrismaArgs('benign')), (call) => {
        const scoped = applyOrRefuse(call)
        expect(scoped).not.toBeNull()
        if (scoped) expectContained(call.model, call.operation, scoped)
      }),
      { numRuns: 2_000 },
    )
  })

  it('are refused or pinned even when they are junk', () => {
    const junk = fc.tuple(fc.constantFrom(...models), fc.constantFrom(...OPERATIONS), fc.anything({ maxDepth: 4 }))
    fc.assert(
      fc.property(junk, ([model, operation, given]) => {
        const scoped = applyOrRefuse({ model, operation, given })
        if (scoped && !CREATES.includes(operation)) expect(isPinned(model, scoped.where)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('what could leave the tenant', () => {
  const id = FOREIGN
  const refused: [string, string, string, unknown][] = [
    ['the tenant of a new row', 'Tag', 'create', { data: { name: 'x', tenantId: FOREIGN } }],
    ['even the own tenant from outside', 'Tag', 'create', { data: { name: 'x', tenantId: OWN } }],
    ['the tenant of one row of many', 'Tag', 'createMany', { data: [{ name: 'x' }, { name: 'y', tenantId: FOREIGN }] }],
    ['a new tenant for a row', 'Tag', 'update', { where: { id }, data: { tenantId: FOREIGN } }],
    ['a new id for a row', 'Tag', 'update', { where: { id }, data: { id: FOREIGN } }],
    ['a new tenant for many rows', 'Tag', 'updateMany', { where: {}, data: { tenantId: FOREIGN } }],
    ['another tenant in a filter', 'Tag', 'findMany', { where: { tenantId: FOREIGN } }],
    ['another tenant in an or', 'Tag', 'findMany', { where: { OR: [{ tenantId: FOREIGN }] } }],
    ['any tenant in a filter', 'Tag', 'findMany', { where: { tenantId: { not: OWN } } }],
    ['another tenant in having', 'Tag', 'groupBy', { by: ['name'], having: { tenantId: FOREIGN } }],
    [
      'another tenant in a nested filter',
      'Module',
      'findMany',
      { where: { sections: { some: { tenantId: FOREIGN } } } },
    ],
    ['connect', 'Module', 'update', { where: { id }, data: { sections: { connect: { id } } } }],
    ['connectOrCreate', 'Module', 'update', { where: { id }, data: { sections: { connectOrCreate: {} } } }],
    ['set', 'Module', 'update', { where: { id }, data: { sections: { set: [] } } }],
    ['disconnect', 'Module', 'update', { where: { id }, data: { sections: { disconnect: { id } } } }],
    ['connect from the other side', 'Section', 'create', { data: { title: 'x', module: { connect: { id } } } }],
    ['a parent made from its child', 'Section', 'create', { data: { title: 'x', module: { create: { title: 'x' } } } }],
    [
      'a parent changed from its child',
      'Section',
      'update',
      { where: { id }, data: { module: { update: { title: 'x' } } } },
    ],
    ['a nested new tenant', 'Module', 'create', { data: { sections: { create: { tenantId: FOREIGN } } } }],
    [
      'a nested tenant among many',
      'Module',
      'create',
      { data: { sections: { createMany: { data: [{ tenantId: FOREIGN }] } } } },
    ],
    [
      'a nested upsert’s tenant',
      'Module',
      'update',
      { where: { id }, data: { sections: { upsert: { where: { id }, create: {}, update: { tenantId: FOREIGN } } } } },
    ],
    ['a user through a selection', 'Membership', 'findMany', { select: { user: true } }],
    ['a user through an inclusion', 'Membership', 'findMany', { include: { user: { select: { email: true } } } }],
    ['a user through a filter', 'Membership', 'findMany', { where: { user: { is: { email: 'x' } } } }],
    ['a user through an order', 'Membership', 'findMany', { orderBy: { user: { email: 'asc' } } }],
    ['a user far away', 'Module', 'findMany', { select: { createdBy: { select: { user: true } } } }],
    ['a company’s other members', 'Membership', 'findMany', { select: { tenant: { select: { _count: true } } } }],
    [
      'a nested foreign cursor',
      'Module',
      'findMany',
      { select: { sections: { cursor: { tenantId_id: { tenantId: FOREIGN, id } } } } },
    ],
    ['a cursor outside of the tenant', 'Certificate', 'findMany', { cursor: { code: 'x' } }],
    ['a global model', 'User', 'findMany', {}],
    ['a global model’s row', 'Session', 'delete', { where: { id } }],
    ['an operation that doesn’t exist yet', 'Tag', 'findRaw', {}],
    ['an argument that doesn’t exist yet', 'Tag', 'findMany', { tenant: FOREIGN }],
    ['a filter that is left out', 'Tag', 'deleteMany', { where: undefined }],
    ['a filter that is skipped', 'Tag', 'deleteMany', { where: Prisma.skip }],
    ['a filter that is a class', 'Tag', 'deleteMany', { where: new Map() }],
    ['a model that doesn’t exist', 'Nothing', 'findMany', {}],
  ]

  it.each(refused)('refuses %s', (_, model, operation, args) => {
    expect(() => scope.apply(model, operation, args)).toThrow(TenantScopeError)
  })

  it('refuses a filter without end', () => {
    const deep = Array.from({ length: 40 }).reduce<object>((where) => ({ AND: where }), {})
    expect(() => scope.apply('Tag', 'findMany', { where: deep })).toThrow('deep')
  })
})

describe('what is let through', () => {
  it('puts the tenant inside the key, so that batching and ON CONFLICT stay native', () => {
    const key = { tenantId_id: { tenantId: OWN, id: FOREIGN } }
    expect(scope.apply('Tag', 'findUnique', { where: { id: FOREIGN } })).toEqual({ where: key })
    expect(scope.apply('Tag', 'upsert', { where: { id: FOREIGN }, create: { name: 'x' }, update: {} })).toEqual({
      where: key,
      create: { name: 'x', tenantId: OWN },
      update: {},
    })
    expect(scope.apply('Tag', 'findMany', { cursor: { id: FOREIGN } })).toMatchObject({ cursor: key })
  })

  it('adds the tenant beside every other filter', () => {
    const where = { OR: [{ name: 'x' }, { modules: { none: {} } }] }
    expect(scope.apply('Tag', 'findMany', { where })).toEqual({ where: { ...where, tenantId: OWN } })
    expect(scope.apply('Tag', 'deleteMany')).toEqual({ where: { tenantId: OWN } })
    expect(scope.apply('Certificate', 'findUnique', { where: { code: 'x' } })).toEqual({
      where: { code: 'x', tenantId: OWN },
    })
  })

  it('lets a nested child inherit the tenant', () => {
    const data = { title: 'x', slug: 'x', sections: { create: [{ title: 's', attachments: { create: [] } }] } }
    expect(scope.apply('Module', 'create', { data })).toEqual({ data: { ...data, tenantId: OWN } })
  })

  it('leaves JSON alone, whatever is in it', () => {
    const metadata = { tenantId: FOREIGN, connect: { user: 1 } }
    expect(scope.apply('AuditLog', 'create', { data: { metadata } })).toEqual({ data: { metadata, tenantId: OWN } })
  })

  it('knows every model', () => {
    expect(() => modelMeta('Nothing')).toThrow(TenantScopeError)
    expect(models.length).toBeGreaterThan(15)
  })
})
