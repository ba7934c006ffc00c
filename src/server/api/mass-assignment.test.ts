import { beforeAll, describe, expect, it } from 'vitest'
import { describeInput, type InputSchema, listPlaces, sampleInput, withValue } from '@/test/inputs'
import { ask, listProcedures, type Procedure } from '@/test/procedures'
import { createWorld, type World } from '@/test/world'

/** What would make somebody else of a caller, or somebody else's of a row. */
const PRIVILEGED = ['tenantId', 'userId', 'id', 'role', 'createdById', 'grantedById', 'uploadedById', 'passwordHash']

/** Looked at one by one: where such a name is part of the question. */
const ASKED_FOR = [
  'job.discard: id',
  'job.retry: id',
  'membership.changeRole: role',
  'membership.invite: role',
  'membership.inviteMany: role',
  'module.quiz.addQuestion: question.options.0.id',
  'module.quiz.updateQuestion: changes.options.0.id',
  'platform.changePlan: tenantId',
]

const objectsOf = (input: InputSchema) => listPlaces(input).filter(({ schema }) => schema.properties)

const inputs = listProcedures().flatMap((procedure) =>
  procedure.schema ? [{ procedure, input: describeInput(procedure.schema) }] : [],
)
const mutations = inputs.filter(({ procedure }) => procedure.type === 'mutation')

let world: World

beforeAll(async () => {
  world = await createWorld()
})

const send = (procedure: Procedure, input: unknown) =>
  ask({ sessionId: world.owner.sessionId, slug: world.tenant.slug }, procedure, input)

it('asks for a role or an id only where that is the question', () => {
  const found = mutations.flatMap(({ procedure, input }) =>
    listPlaces(input)
      .filter(({ path }) => PRIVILEGED.includes(String(path.at(-1))))
      .map(({ path }) => `${procedure.path}: ${path.join('.')}`),
  )
  expect([...new Set(found)].sort()).toEqual(ASKED_FOR)
})

describe.each(inputs)('$procedure.path', ({ procedure, input }) => {
  it('takes no field that it doesn’t name', () => {
    // What a query doesn't name is dropped unread; a mutation says no.
    const allowed = procedure.type === 'query' ? [false, undefined] : [false]
    expect(objectsOf(input).filter(({ schema }) => !allowed.includes(schema.additionalProperties as boolean))).toEqual(
      [],
    )
  })
})

describe.each(mutations)('$procedure.path', ({ procedure, input }) => {
  it('refuses privileged fields at every depth, and names them', async () => {
    const sample = sampleInput(input, world.meaningFor(procedure.path))
    for (const { path, schema } of objectsOf(input)) {
      const extra = PRIVILEGED.filter((name) => !schema.properties?.[name])
      const smuggled = extra.reduce((value, name) => withValue(value, [...path, name], world.owner.id), sample)
      const { code, fields, message } = await send(procedure, smuggled)
      const names = extra.map((name) => [...path, name].join('.'))
      expect({ code, names: Object.keys(fields) }).toEqual({
        code: 'BAD_REQUEST',
        names: expect.arrayContaining(names),
      })
      for (const name of names) expect(message).toContain(name)
    }
  })
})
