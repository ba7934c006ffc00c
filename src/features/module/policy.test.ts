import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Permission, TenantRole } from '@/generated/prisma/enums'
import { isBlankHtml } from '@/lib/html'
import { newId } from '@/lib/random'
import { sampleQuiz } from '@/test/factories'
import { moduleRows } from '@/test/module-rows'
import {
  canCreateModule,
  canEditModule,
  canManageCategories,
  findCycle,
  hasUnpublishedChanges,
  moduleHints,
  moduleProblems,
  moduleScope,
  moveBefore,
  questionProblems,
  stampAfter,
  toLearnerSection,
} from './policy'

const grant = (permission: Permission, scope: unknown = null) => ({ permission, scope })
const scopeOf = (role: TenantRole, ...grants: ReturnType<typeof grant>[]) => moduleScope({ role, grants })

describe('moduleScope', () => {
  const [own, foreign] = [
    { id: 'a', isOwn: true },
    { id: 'b', isOwn: false },
  ]
  it.each([
    ['an owner', scopeOf('OWNER'), [true, true, true, true]],
    ['an admin', scopeOf('ADMIN'), [true, true, true, true]],
    ['an employee', scopeOf('EMPLOYEE'), [false, false, false, false]],
    ['a mentor', scopeOf('EMPLOYEE', grant('MANAGE_OWN_MODULES')), [true, true, false, false]],
    ['one with all', scopeOf('EMPLOYEE', grant('MANAGE_ALL_MODULES')), [true, true, true, true]],
    [
      'one with all of a few',
      scopeOf('HR', grant('MANAGE_ALL_MODULES', { moduleIds: ['b'] })),
      [false, false, true, false],
    ],
    ['one with an empty scope', scopeOf('HR', grant('MANAGE_ALL_MODULES', {})), [false, false, false, false]],
    [
      'one with a scope of something else',
      scopeOf('HR', grant('MANAGE_OWN_MODULES', 'x')),
      [false, false, false, false],
    ],
  ])('%s', (_who, scope, expected) => {
    expect([
      canCreateModule(scope),
      canEditModule(scope, own),
      canEditModule(scope, foreign),
      canManageCategories(scope),
    ]).toEqual(expected)
  })
})

describe('moveBefore', () => {
  const list = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 30 })
  it('moves the one, and nothing else', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.option(fc.nat()), (ids, from, to) => {
        const id = ids[from % ids.length] ?? ''
        const beforeId = to === null ? null : (ids[to % ids.length] ?? null)
        const moved = moveBefore(ids, id, beforeId)
        expect([...moved].sort()).toEqual([...ids].sort())
        expect(moved.filter((other) => other !== id)).toEqual(ids.filter((other) => other !== id))
        if (beforeId === null) expect(moved.at(-1)).toBe(id)
        else if (beforeId === id) expect(moved).toEqual(ids)
        else expect(moved[moved.indexOf(id) + 1]).toBe(beforeId)
        expect(moveBefore(moved, id, beforeId)).toEqual(moved)
      }),
    )
  })
  it('can be taken back', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), (ids, from, to) => {
        const id = ids[from % ids.length] ?? ''
        const next = ids[ids.indexOf(id) + 1] ?? null
        expect(moveBefore(moveBefore(ids, id, ids[to % ids.length] ?? null), id, next)).toEqual(ids)
      }),
    )
  })
  it.each([
    ['an unknown one', 'x', 'a'],
    ['before an unknown one', 'a', 'x'],
  ])('leaves the order for %s', (_what, id, beforeId) => {
    expect(moveBefore(['a', 'b'], id, beforeId)).toEqual(['a', 'b'])
  })
})

describe('findCycle', () => {
  const edges = (...pairs: string[]) =>
    pairs.map((pair) => ({ dependentId: pair[0] ?? '', prerequisiteId: pair[1] ?? '' }))
  it.each([
    ['none', 'a', ['b'], edges('bc', 'cd'), null],
    ['itself', 'a', ['a'], [], 'aa'],
    ['back at once', 'a', ['b'], edges('ba'), 'aba'],
    ['a long way round', 'a', ['b'], edges('bc', 'cd', 'da', 'be'), 'abcda'],
    ['a diamond is none', 'a', ['b', 'c'], edges('bd', 'cd'), null],
    ['a circle elsewhere', 'a', ['b'], edges('bc', 'cb'), null],
  ])('%s', (_what, id, prerequisites, known, expected) => {
    expect(findCycle(id, prerequisites, known)?.join('') ?? null).toBe(expected)
  })
  it('is found exactly when the graph would have one through the module', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node)), fc.uniqueArray(node), (pairs, prerequisites) => {
        const known = pairs
          .map(([dependentId, prerequisiteId]) => ({ dependentId, prerequisiteId }))
          .filter(({ dependentId }) => dependentId !== 'a')
        const reached = new Set(prerequisites)
        for (const id of reached) {
          for (const edge of known) if (edge.dependentId === id) reached.add(edge.prerequisiteId)
        }
        const cycle = findCycle('a', prerequisites, known)
        expect(cycle !== null).toBe(reached.has('a'))
        if (!cycle) return
        expect([cycle[0], cycle.at(-1)]).toEqual(['a', 'a'])
        expect(prerequisites).toContain(cycle[1])
        for (let at = 1; at < cycle.length - 1; at += 1) {
          expect(known).toContainEqual({ dependentId: cycle[at], prerequisiteId: cycle[at + 1] })
        }
      }),
    )
  })
})

describe('time', () => {
  const [early, late] = [new Date('2026-03-01T10:00:00Z'), new Date('2026-03-01T11:00:00Z')]
  it('goes forward, whatever the clock says', () => {
    expect(stampAfter(late, early)).toEqual(late)
    expect(stampAfter(early, late).getTime()).toBe(late.getTime() + 1)
    expect(stampAfter(late, late).getTime()).toBe(late.getTime() + 1)
  })
  it.each([
    [null, late, false],
    [late, late, false],
    [late, early, false],
    [early, late, true],
  ])('published %s, changed %s: unpublished changes %s', (publishedAt, updatedAt, expected) => {
    expect(hasUnpublishedChanges({ publishedAt, updatedAt })).toBe(expected)
  })
})

const option = (text: string, isCorrect = false) => ({ id: text, text, isCorrect })

describe('questionProblems', () => {
  it.each([
    ['SINGLE_CHOICE', 'Why?', [option('a', true), option('b')], []],
    ['SINGLE_CHOICE', ' ', [], ['noPrompt', 'tooFewOptions', 'noRightOption']],
    ['SINGLE_CHOICE', 'Why?', [option('a'), option('b')], ['noRightOption']],
    ['SINGLE_CHOICE', 'Why?', [option('a', true), option('b', true)], ['manyRightOptions']],
    ['SINGLE_CHOICE', 'Why?', [option('a', true), option(' ')], ['emptyOption']],
    ['SINGLE_CHOICE', 'Why?', [option('a', true), option(' A ')], ['sameOptions']],
    ['MULTIPLE_CHOICE', 'Why?', [option('a', true), option('b', true)], []],
    ['MULTIPLE_CHOICE', 'Why?', [option('a', true)], ['tooFewOptions']],
    ['TRUE_FALSE', 'So?', [option('Yes', true), option('No')], []],
    ['TRUE_FALSE', 'So?', [option('Yes', true), option('No'), option('?')], ['notTwoOptions']],
    ['TRUE_FALSE', 'So?', [option('Yes', true), option('No', true)], ['manyRightOptions']],
  ] as const)('%s %j %j', (type, prompt, options, expected) => {
    expect(questionProblems({ type, prompt, options: [...options] })).toEqual(expected)
  })
})

const contentOf = (sections: Parameters<typeof moduleRows>[0]['sections'], rest = {}) =>
  moduleRows({ title: 'Module', createdById: 'x', ...rest, sections }).content
const codesOf = (sections: Parameters<typeof moduleRows>[0]['sections']) =>
  moduleProblems(contentOf(sections), isBlankHtml).map(({ code }) => code)

describe('moduleProblems', () => {
  const video = {
    source: 'YOUTUBE_VIMEO_URL',
    url: 'https://vimeo.com/1',
    assetId: null,
    durationSeconds: null,
  } as const
  it('finds nothing in a whole module', () => {
    expect(
      codesOf([
        { title: 'a', html: '<p>b</p>' },
        { title: 'v', type: 'VIDEO', video },
        { title: 'q', quiz: sampleQuiz },
      ]),
    ).toEqual([])
  })
  it.each<[string, Parameters<typeof codesOf>[0], string[]]>([
    ['a module without sections', [], ['noSections']],
    ['a text without text or title', [{ title: ' ', html: '<p></p>' }], ['noTitle', 'noText']],
    ['a video section without video', [{ title: 'a', type: 'VIDEO', html: '<p>x</p>' }], ['noVideo']],
    ['a section of files without files', [{ title: 'a', type: 'ATTACHMENT', html: '<p>x</p>' }], ['noFiles']],
    ['an empty mixed section', [{ title: 'a', type: 'MIXED' }], ['nothingInside']],
    ['a mixed section with text only', [{ title: 'a', type: 'MIXED', html: '<p>x</p>' }], []],
    ['a quiz section without quiz', [{ title: 'a', type: 'QUIZ' }], ['noQuiz']],
    ['a quiz without questions', [{ title: 'a', quiz: { questions: [] } }], ['noQuestions']],
    [
      'more questions asked than written',
      [{ title: 'a', quiz: { ...sampleQuiz, questionsPerAttempt: 4 } }],
      ['tooFewQuestions'],
    ],
    [
      'a question without a right answer',
      [
        {
          title: 'a',
          quiz: {
            questions: [
              {
                type: 'SINGLE_CHOICE',
                prompt: 'Why?',
                points: 1,
                explanation: '',
                options: [option('a'), option('b')],
              },
            ],
          },
        },
      ],
      ['noRightOption'],
    ],
  ])('%s', (_what, sections, expected) => {
    expect(codesOf(sections)).toEqual(expected)
  })
})

describe('moduleHints', () => {
  it('names what would help, and nothing that is there', () => {
    const sections = [{ title: 'a', html: '<p>b</p>' }]
    expect(moduleHints(contentOf(sections))).toEqual(['noDescription', 'noCover', 'noCategory', 'noOutcomes'])
    const whole = { description: 'a', coverAssetId: newId(), categoryName: 'd', learningOutcomes: ['e'] }
    expect(moduleHints(contentOf(sections, whole))).toEqual([])
  })
})

describe('toLearnerSection', () => {
  it('takes out every right answer and explanation', () => {
    const [section] = contentOf([{ title: 'q', html: '<p>x</p>', quiz: sampleQuiz }]).sections
    const seen = JSON.stringify(section && toLearnerSection(section))
    expect(seen).toContain('How much is two and two?')
    expect(seen).not.toMatch(/isCorrect|explanation|Two and two is four/)
  })
})
