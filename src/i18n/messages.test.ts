import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import en from './messages/en'
import sl from './messages/sl'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )

const argumentsOf = (message: string, locale: string) => {
  const names = new Set<string>()
  const visit = (nodes: unknown): void => {
    if (Array.isArray(nodes)) for (const node of nodes) visit(node)
    else if (nodes && typeof nodes === 'object') {
      if ('type' in nodes && 'value' in nodes && typeof nodes.value === 'string' && nodes.type !== 0)
        names.add(nodes.value)
      for (const child of Object.values(nodes)) visit(child)
    }
  }
  visit(new IntlMessageFormat(message, locale).getAst())
  return [...names].sort()
}

/** next-intl takes a text of nothing for a broken message, and shows its key. */
const canBeNothing = (message: string, locale: string) => {
  const [only, ...rest] = new IntlMessageFormat(message, locale).getAst()
  if (rest.length > 0 || !only || !('options' in only)) return false
  return Object.values(only.options).some(({ value }) => value.length === 0)
}

const english = new Map(leaves(en))
const slovenian = new Map(leaves(sl))

describe('messages', () => {
  it('say the same things in both languages', () => {
    expect([...slovenian.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it.each([...english.keys()])('%s takes the same values and is not empty', (key) => {
    const [inEnglish, inSlovenian] = [english.get(key) ?? '', slovenian.get(key) ?? '']
    expect(inSlovenian).not.toBe('')
    expect(argumentsOf(inSlovenian, 'sl')).toEqual(argumentsOf(inEnglish, 'en'))
  })

  it('are never a text of nothing', () => {
    const nothing = [...english, ...slovenian].filter(([, message]) => canBeNothing(message, 'sl'))
    expect(nothing.map(([key]) => key)).toEqual([])
  })

  it('use all four Slovenian plural forms', () => {
    const incomplete = [...slovenian].filter(
      ([, message]) =>
        /,\s*plural\s*,/.test(message) && !/(one|=1) ?\{[\s\S]*two ?\{[\s\S]*few ?\{[\s\S]*other ?\{/.test(message),
    )
    expect(incomplete).toEqual([])
  })
})
