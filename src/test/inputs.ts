import fc from 'fast-check'
import { z } from 'zod'

/** What a zod schema takes, as JSON Schema; a date, which JSON doesn't have, is told by its format. */
export type InputSchema = {
  type?: string
  format?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: InputSchema[]
  oneOf?: InputSchema[]
  properties?: Record<string, InputSchema>
  required?: string[]
  additionalProperties?: unknown
  items?: InputSchema | boolean
  prefixItems?: InputSchema[]
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
}

export const describeInput = (schema: z.ZodType): InputSchema =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date' })
    },
  }) as InputSchema

export type Path = readonly (string | number)[]
export type Place = { path: Path; schema: InputSchema }

const variantsOf = ({ anyOf, oneOf }: InputSchema): InputSchema[] => anyOf ?? oneOf ?? []
const itemsOf = ({ items }: InputSchema) => (typeof items === 'object' ? items : null)

/** Every place in an input, containers included, with what belongs there. */
export function listPlaces(schema: InputSchema, path: Path = []): Place[] {
  const { properties = {}, prefixItems = [] } = schema
  const items = itemsOf(schema)
  return [
    { path, schema },
    ...variantsOf(schema).flatMap((variant) => listPlaces(variant, path)),
    ...Object.entries(properties).flatMap(([key, inner]) => listPlaces(inner, [...path, key])),
    ...(items ? listPlaces(items, [...path, 0]) : []),
    ...prefixItems.flatMap((inner, index) => listPlaces(inner, [...path, index])),
  ]
}

/** Finds the values that have to mean something. */
export type Meaning = { id: (path: Path) => string; text: (path: Path) => string; date: Date; isMinimal?: boolean }

/** An input that says everything there is to say, or only what must be said; the first of each choice. */
export function sampleInput(schema: InputSchema, meaning: Meaning, path: Path = []): unknown {
  const [variant] = variantsOf(schema)
  if (variant) return sampleInput(variant, meaning, path)
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.prefixItems) return schema.prefixItems.map((inner, index) => sampleInput(inner, meaning, [...path, index]))
  const items = itemsOf(schema)
  if (items) return [sampleInput(items, meaning, [...path, 0])]
  if (schema.properties) {
    const { properties, required = [] } = schema
    const entries = Object.entries(properties).filter(([key]) => !meaning.isMinimal || required.includes(key))
    return Object.fromEntries(entries.map(([key, inner]) => [key, sampleInput(inner, meaning, [...path, key])]))
  }
  if (schema.format === 'uuid') return meaning.id(path)
  if (schema.format === 'date') return meaning.date
  if (schema.type === 'string') return meaning.text(path)
  if (schema.type === 'boolean') return false
  return Math.max(schema.minimum ?? 1, 1)
}

/** The input with another value at one place; the place is made if the input has something else there. */
export function withValue(input: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list = Array.isArray(input) ? [...input] : []
    list[key] = withValue(list[key], rest, value)
    return list
  }
  const fields: Record<string, unknown> = typeof input === 'object' && input !== null ? { ...input } : {}
  return { ...fields, [key]: withValue(fields[key], rest, value) }
}

const NASTY = [
  '',
  ' ',
  "'; drop table module; --",
  '%_\\',
  '<script>alert(1)</script>',
  '\u202e',
  '😀',
  'ﬁ'.repeat(500),
  '{{x}}',
  '../..',
]

/** Made once: it takes longer than most of what it is for. */
const ADDRESS = fc.webUrl()

function textArbitrary({ format, pattern, minLength = 0, maxLength = 200 }: InputSchema): fc.Arbitrary<string> {
  if (format === 'email') return fc.uuid().map((name) => `${name}@example.com`)
  if (format === 'uri') return ADDRESS
  if (pattern) return fc.stringMatching(new RegExp(pattern), { maxLength })
  const text = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) })
  return fc.oneof(text, fc.constantFrom(...NASTY))
}

function numberArbitrary({ type, minimum = -1e9, maximum = 1e9 }: InputSchema): fc.Arbitrary<number> {
  const limits = fc.constantFrom(minimum, maximum)
  if (type === 'integer')
    return fc.oneof(limits, fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) }))
  return fc.oneof(limits, fc.double({ min: minimum, max: maximum, noNaN: true }))
}

/** Inputs as the schema allows them, at the edges of what it allows too. */
export function inputArbitrary(
  schema: InputSchema,
  ids: (path: Path) => fc.Arbitrary<string>,
  path: Path = [],
): fc.Arbitrary<unknown> {
  const of = (inner: InputSchema, key?: string | number) =>
    inputArbitrary(inner, ids, key === undefined ? path : [...path, key])
  const variants = variantsOf(schema)
  if (variants.length > 0) return fc.oneof(...variants.map((variant) => of(variant)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((inner, index) => of(inner, index)))
  const items = itemsOf(schema)
  if (items)
    return fc.array(of(items, 0), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) })
  if (schema.properties) {
    const fields = Object.fromEntries(Object.entries(schema.properties).map(([key, inner]) => [key, of(inner, key)]))
    return fc.record(fields, { requiredKeys: schema.required ?? [] })
  }
  if (schema.format === 'uuid') return ids(path)
  if (schema.format === 'date') return fc.date({ noInvalidDate: true })
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'boolean') return fc.boolean()
  return schema.type === 'string' ? textArbitrary(schema) : numberArbitrary(schema)
}
