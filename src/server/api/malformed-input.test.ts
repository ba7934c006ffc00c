import fc from 'fast-check'
import superjson from 'superjson'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { describeInput, inputArbitrary, listPlaces, type Path, sampleInput, withValue } from '@/test/inputs'
import { type Answer, ask, listProcedures, type Procedure, readAnswer, sendRequest } from '@/test/procedures'
import { createWorld, type World } from '@/test/world'

const UNSTORABLE = ['\0', 'a\0b', '\ud83d', 'half a pair \udc00']

const GARBAGE: unknown[] = [
  ...UNSTORABLE,
  undefined,
  null,
  '',
  'text',
  'x'.repeat(100_000),
  true,
  17.5,
  -1,
  2 ** 31,
  2 ** 53,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  new Date(),
  new Date(Number.NaN),
  new Date('+275760-09-12'),
  new Map([['a', 1]]),
  new Set([1]),
  /a/,
  [],
  [[]],
  Array.from({ length: 2000 }, () => 'x'),
  {},
  { a: { b: 1 } },
]

/** What nobody may read in an answer. */
const INNARDS = /prisma|postgres|select |insert into|relation "|node_modules|\bat .*:\d+/i

const cases = listProcedures().flatMap((procedure) =>
  procedure.schema ? [{ procedure, schema: procedure.schema, input: describeInput(procedure.schema) }] : [],
)

/** What arrives of it: an invalid date, for one, arrives as null. */
const overTheWire = (value: unknown): unknown => superjson.parse(superjson.stringify(value))

let world: World
let untouched: World | null = null

beforeAll(async () => {
  world = await createWorld()
})

const send = (procedure: Procedure, input: unknown, { owner, tenant } = world) =>
  ask({ sessionId: owner.sessionId, slug: tenant.slug }, procedure, input)

function expectNoInnards({ code, message, fields }: Answer) {
  expect(code).not.toBe('INTERNAL_SERVER_ERROR')
  expect(message + JSON.stringify(fields)).not.toMatch(INNARDS)
}

/** What is missing in an answer to a malformed input: it is a bad request, and says where. */
function wrongWith({ code, message, fields, key }: Answer, path: Path): string | null {
  if (code !== 'BAD_REQUEST') return `it was answered ${code}`
  const [field] = path
  if (field === undefined) return key === 'malformedInput' || key === 'invalidInput' ? null : `it says ${key}`
  const named = Object.keys(fields).map((name) => name.split('.')[0])
  return named.includes(String(field)) && message.includes(String(field)) ? null : `it names ${named}: ${message}`
}

describe.each(cases)('$procedure.path', ({ procedure, schema, input }) => {
  it('refuses garbage in every place and says where', { timeout: 120_000 }, async () => {
    const sample = sampleInput(input, world.meaningFor(procedure.path))
    for (const [number, { path }] of listPlaces(input).entries()) {
      // A fifth for each place, another one for its neighbours: every kind meets hundreds of places.
      for (const garbage of GARBAGE.filter((_, index) => index % 5 === number % 5)) {
        const value = withValue(sample, path, garbage)
        const isText = typeof garbage === 'string' && UNSTORABLE.includes(garbage)
        const isRefused = isText || !schema.safeParse(overTheWire(value)).success
        const answer = await send(procedure, value)
        expectNoInnards(answer)
        if (!isRefused) continue
        expect(wrongWith(answer, path), `${garbage} as ${path.join('.')}`).toBe(null)
      }
    }
  })

  it('answers whatever its schema lets through', { timeout: 120_000 }, async () => {
    const own = procedure.type === 'query' ? world : (untouched ?? (await createWorld()))
    const { id } = own.meaningFor(procedure.path)
    const ids = (path: Path) => fc.oneof(fc.constant(id(path)), fc.constant(newId()), fc.uuid())
    const sample = fc.sample(inputArbitrary(input, ids), { numRuns: 30, seed: 1 })
    const [good, bad] = [true, false].map((isGood) =>
      sample.filter((value) => schema.safeParse(value).success === isGood),
    )
    expect(good).not.toEqual([])
    const inputs = [...(good ?? []), ...(bad ?? [])].slice(0, 15)
    const answers: Answer[] = []
    for (const value of inputs) answers.push(await send(procedure, value, own))
    // A world in which something was done is left; the next mutation finds one as it was made.
    if (procedure.type === 'mutation') untouched = answers.some(({ code }) => code === null) ? null : own
    for (const answer of answers) expectNoInnards(answer)
  })
})

describe('a request that no client of ours sends', () => {
  const headers = { 'content-type': 'application/json' }
  const asker = () => ({ sessionId: world.owner.sessionId, slug: world.tenant.slug })

  async function expectRefused(body: unknown) {
    for (const each of Array.isArray(body) ? body : [body]) {
      const answer = readAnswer(each)
      expectNoInnards(answer)
      expect(answer.code).toMatch(/^(BAD_REQUEST|NOT_FOUND|METHOD_NOT_SUPPORTED|UNSUPPORTED_MEDIA_TYPE)$/)
    }
  }

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"json":',
    '{"json":{},"meta":5}',
    '{"json":{},"meta":{"values":{"a.b":["Date"]}}}',
    '{"json":{},"meta":{"values":{"__proto__.x":["Date"]}}}',
    '{"json":{"__proto__":{"isDismissed":true}}}',
    '{"json":{"isDismissed":"y"},"meta":{"values":{"isDismissed":["bigint"]}}}',
    '{"json":{"isDismissed":1},"meta":{"values":{"isDismissed":["regexp"]}}}',
    '{"json":{"isDismissed":1},"meta":{"values":{"isDismissed":["custom","nope"]}}}',
    '{"json":{"isDismissed":["x"]},"meta":{"values":{"isDismissed":[["class","X"]]}}}',
    '{"json":{"isDismissed":{}},"meta":{"referentialEqualities":{"":["isDismissed"]}}}',
    `{"json":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  ])('%.60s', async (body) => {
    await expectRefused(await sendRequest(asker(), 'tenant.dismissSetup', { method: 'POST', headers, body }))
  })

  it.each([
    'tenant.dismissSetup',
    'nope',
    '__proto__',
    'constructor.prototype',
    '%00',
    'membership.list',
    'membership.list?input=',
    'membership.list?input=%7B',
    'membership.list?input=%E0%A4%A',
    'membership.list,nope,module.list?batch=1&input=[]',
    'membership.list?batch=1&input=5',
  ])('GET %s', async (path) => {
    await expectRefused(await sendRequest(asker(), path, {}))
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded'])('a body of %s', async (type) => {
    const init = { method: 'POST', headers: { 'content-type': type }, body: 'isDismissed=true' }
    await expectRefused(await sendRequest(asker(), 'tenant.dismissSetup', init))
  })

  it.each(['\0', '\ud800', '%', '../x', 'x'.repeat(10_000), "'"])('an address of a tenant like %j', async (slug) => {
    const shell = listProcedures().find(({ path }) => path === 'tenant.shell')
    if (!shell) throw new Error('tenant.shell is gone')
    const answer = await ask({ ...asker(), slug }, shell)
    expect(answer.code).toBe('NOT_FOUND')
  })
})
