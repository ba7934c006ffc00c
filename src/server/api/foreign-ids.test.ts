import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/random'
import { describeInput, listPlaces, type Place, sampleInput, withValue } from '@/test/inputs'
import { type Answer, ask, listProcedures, type Procedure } from '@/test/procedures'
import { createWorld, fingerprint, type World } from '@/test/world'

/**
 * References whose right value isn't to be told from the answer: places in an order, ids that the browser makes, and
 * what counts only together with another filter or is among the answer anyway.
 */
const UNSEEN = new Set([
  'answer.reply requestId',
  'audit.actors actorId',
  'audit.list entityId',
  'comment.create requestId',
  'enrollment.recommend beforeId',
  'identity.endSession sessionId',
  'identity.joinTenant membershipId',
  'leaderboard.list cursor',
  'module.attachment.add beforeId',
  'module.attachment.move beforeId',
  'module.category.move beforeId',
  'module.category.restore moduleIds.0',
  'module.category.restore beforeId',
  'module.chapter.create beforeId',
  'module.chapter.create requestId',
  'module.chapter.create sectionIds.0',
  'module.chapter.move beforeId',
  'module.create requestId',
  'module.quiz.addQuestion question.options.0.id',
  'module.quiz.addQuestion beforeId',
  'module.quiz.moveQuestion beforeId',
  'module.quiz.updateQuestion changes.options.0.id',
  'module.section.move beforeId',
  'radar.create requestId',
  'reward.create requestId',
  'scorm.moveLearners requestId',
  'scorm.startImport requestId',
  'suggestion.comment.create requestId',
  'suggestion.create requestId',
  'xp.give requestId',
])

/** What a procedure may be told of a row: an id, or the part of an address that names a module. */
const isReference = ({ path, schema }: Place) => schema.format === 'uuid' || path.at(-1) === 'slug'

function casesOf(procedure: Procedure) {
  const { schema, access } = procedure
  if (!schema || access === 'platform') return []
  const input = describeInput(schema)
  const places = listPlaces(input).filter(isReference)
  return places.length > 0 ? [{ procedure, input, places }] : []
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** The answer without what is new every time. */
const alike = (answer: Answer) => JSON.stringify(answer).replace(UUID, 'id').replace(TIME, 'time')

let theirs: World
let quiet: World
let before: string

beforeAll(async () => {
  ;[theirs, quiet] = [await createWorld(), await createWorld()]
  before = await fingerprint(theirs)
})

afterAll(async () => expect(await fingerprint(theirs)).toBe(before))

describe.each(listProcedures().flatMap(casesOf))('$procedure.path', ({ procedure, input, places }) => {
  const meaningIn = (world: World) => ({
    ...world.meaningFor(procedure.path),
    isMinimal: procedure.type === 'query',
  })
  const ownInput = (world: World) => sampleInput(input, meaningIn(world))
  const asOwner = ({ owner, tenant }: World, value: unknown) =>
    ask({ sessionId: owner.sessionId, slug: tenant.slug }, procedure, value)

  it('answers another tenant’s row and one that never was alike', { timeout: 60_000 }, async () => {
    // A mutation that was carried out leaves its world to the others: each question finds one as it was made.
    let untouched = procedure.type === 'query' ? quiet : null
    const askAfresh = async (inputIn: (world: World) => unknown) => {
      const world = untouched ?? (await createWorld())
      const answer = await asOwner(world, inputIn(world))
      untouched = procedure.type === 'query' || answer.code !== null ? world : null
      return answer
    }
    const foreign: [string, Answer][] = []
    for (const { path, schema } of places) {
      const { id, text } = meaningIn(theirs)
      const [theirRow, noRow] = schema.format === 'uuid' ? [id(path), newId()] : [text(path), 'never-was']
      const answer = await askAfresh((world) => withValue(ownInput(world), path, theirRow))
      const again = await askAfresh((world) => withValue(ownInput(world), path, noRow))
      expect(alike(answer), path.join('.')).toBe(alike(again))
      foreign.push([path.join('.'), answer])
    }
    if (procedure.type === 'mutation') expect(await fingerprint(theirs)).toBe(before)
    const own = alike(await askAfresh(ownInput))
    for (const [path, answer] of foreign) {
      if (!UNSEEN.has(`${procedure.path} ${path}`)) expect(alike(answer), `${path} of our own`).not.toBe(own)
    }
  })
})
