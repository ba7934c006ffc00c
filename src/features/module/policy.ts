import { z } from 'zod'
import { holdsWhole, type PermissionHolder } from '@/lib/permissions'
import type {
  LearnerQuestion,
  LearnerSection,
  PublishedModule,
  PublishedQuestion,
  PublishedSection,
  QuestionDraft,
} from './schema'

export const toLearnerQuestion = ({
  explanation: _explanation,
  options,
  ...question
}: PublishedQuestion): LearnerQuestion => ({
  ...question,
  options: options.map(({ id, text }) => ({ id, text })),
})

/** Takes the right answers and explanations out of a section. */
export const toLearnerSection = ({ quiz, ...content }: PublishedSection): LearnerSection => ({
  ...content,
  quiz: quiz && { ...quiz, questions: quiz.questions.map(toLearnerQuestion) },
})

/** Whose modules a member may write: everybody's, their own, and those that a narrowed grant names. */
export type ModuleScope = { all: boolean; own: boolean; moduleIds: readonly string[] }

const grantScope = z.object({ moduleIds: z.array(z.string()) })

/** A grant without a scope is whole; one whose scope names no modules gives nothing here. */
export function moduleScope(holder: PermissionHolder): ModuleScope {
  const named = holder.grants
    .filter(({ permission }) => permission === 'MANAGE_ALL_MODULES' || permission === 'MANAGE_OWN_MODULES')
    .flatMap(({ scope }) => grantScope.safeParse(scope).data?.moduleIds ?? [])
  return {
    all: holdsWhole(holder, 'MANAGE_ALL_MODULES'),
    own: holdsWhole(holder, 'MANAGE_OWN_MODULES'),
    moduleIds: named,
  }
}

/** `isOwn`: created by the member, or with the member among its mentors. */
export const canEditModule = (scope: ModuleScope, module: { id: string; isOwn: boolean }) =>
  scope.all || (scope.own && module.isOwn) || scope.moduleIds.includes(module.id)

/** Whoever holds MANAGE_ALL_MODULES, whole or narrowed to this module, as its mentors do what mentors may. */
export const managesModule = (holder: PermissionHolder, moduleId: string) =>
  holdsWhole(holder, 'MANAGE_ALL_MODULES') ||
  holder.grants.some(
    ({ permission, scope }) =>
      permission === 'MANAGE_ALL_MODULES' && grantScope.safeParse(scope).data?.moduleIds.includes(moduleId),
  )

export const canCreateModule = (scope: ModuleScope) => scope.all || scope.own

/** Categories are everybody's: only who may write every module renames, orders and deletes them. */
export const canManageCategories = (scope: ModuleScope) => scope.all

type Publication = { publishedAt: Date | null; updatedAt: Date }

/** Whether learners do not see yet what the authors have. */
export const hasUnpublishedChanges = ({ publishedAt, updatedAt }: Publication) =>
  publishedAt !== null && updatedAt > publishedAt

/** A moment later than what was before, however close together two changes are. */
export const stampAfter = (now: Date, before: Date) => new Date(Math.max(now.getTime(), before.getTime() + 1))

/** `ids` with `id` moved to stand before `beforeId`, or at the end; as they were when either is not among them. */
export function moveBefore(ids: readonly string[], id: string, beforeId: string | null): string[] {
  if (!ids.includes(id) || id === beforeId) return [...ids]
  const others = ids.filter((other) => other !== id)
  const index = beforeId === null ? others.length : others.indexOf(beforeId)
  return index < 0 ? [...ids] : others.toSpliced(index, 0, id)
}

type Placed = { id: string; chapterId: string | null }
type Heading = { id: string }

/** Sections as they are learned: first those above all chapters, then chapter by chapter; each part as it was. */
export function inOutlineOrder<S extends Placed>(sections: readonly S[], chapters: readonly Heading[]): S[] {
  const places = new Map<string | null, number>(chapters.map(({ id }, index) => [id, index]))
  const placeOf = ({ chapterId }: S) => places.get(chapterId) ?? -1
  return sections.toSorted((a, b) => placeOf(a) - placeOf(b))
}

type SectionPlace = { sectionId: string; chapterId?: string | null | undefined; beforeId: string | null }
type Outline<S extends Placed> = { chapters: readonly Heading[]; sections: readonly S[] }

/**
 * The sections with one of them in `chapterId`, before `beforeId` or last in it; without a chapter, in that of
 * `beforeId`, or in the last one. As they were when what it comes before is not among them.
 */
export function placeSection<S extends Placed>(outline: Outline<S>, { sectionId, beforeId, ...place }: SectionPlace) {
  const { chapters, sections } = outline
  const section = sections.find(({ id }) => id === sectionId)
  const next = sections.find(({ id }) => id === beforeId)
  if (!section || sectionId === beforeId || (beforeId !== null && !next)) return [...sections]
  const implied = next ? next.chapterId : (chapters.at(-1)?.id ?? null)
  const chapterId = place.chapterId === undefined ? implied : place.chapterId
  const others = sections.filter(({ id }) => id !== sectionId)
  const index = next?.chapterId === chapterId ? others.indexOf(next) : others.length
  return inOutlineOrder(others.toSpliced(index, 0, { ...section, chapterId }), chapters)
}

type Dependency = { dependentId: string; prerequisiteId: string }

/**
 * The way from `moduleId` back to itself that these prerequisites would open, ends included; null when there is
 * none. `known` holds what is reachable from them.
 */
export function findCycle(moduleId: string, prerequisiteIds: readonly string[], known: readonly Dependency[]) {
  const next = Map.groupBy(known, ({ dependentId }) => dependentId)
  const seen = new Set<string>()
  const paths = prerequisiteIds.map((id) => [moduleId, id])
  for (let path = paths.shift(); path; path = paths.shift()) {
    const last = path.at(-1) ?? moduleId
    if (last === moduleId) return path
    if (seen.has(last)) continue
    seen.add(last)
    for (const { prerequisiteId } of next.get(last) ?? []) paths.push([...path, prerequisiteId])
  }
  return null
}

export type QuestionProblem =
  | 'noPrompt'
  | 'tooFewOptions'
  | 'emptyOption'
  | 'sameOptions'
  | 'noRightOption'
  | 'manyRightOptions'
  | 'notTwoOptions'

/** What a question still lacks. */
export function questionProblems({ type, prompt, options }: Pick<QuestionDraft, 'type' | 'prompt' | 'options'>) {
  const texts = options.map(({ text }) => text.trim().toLocaleLowerCase())
  const right = options.filter(({ isCorrect }) => isCorrect).length
  const problems: [QuestionProblem, boolean][] = [
    ['noPrompt', prompt.trim() === ''],
    ['notTwoOptions', type === 'TRUE_FALSE' && options.length !== 2],
    ['tooFewOptions', type !== 'TRUE_FALSE' && options.length < 2],
    ['emptyOption', texts.includes('')],
    ['sameOptions', new Set(texts.filter(Boolean)).size < texts.filter(Boolean).length],
    ['noRightOption', right === 0],
    ['manyRightOptions', type !== 'MULTIPLE_CHOICE' && right > 1],
  ]
  return problems.filter(([, isSo]) => isSo).map(([problem]) => problem)
}

export type ModuleProblem =
  | { code: 'noSections' }
  | {
      code: 'noTitle' | 'noText' | 'noVideo' | 'noFiles' | 'nothingInside' | 'noQuiz' | 'noQuestions' | 'noPackage'
      sectionId: string
    }
  | { code: 'tooFewQuestions'; sectionId: string; asked: number; written: number }
  | { code: QuestionProblem; sectionId: string; questionId: string; number: number }

function quizProblems({ id: sectionId, quiz }: PublishedSection): ModuleProblem[] {
  if (!quiz) return [{ code: 'noQuiz', sectionId }]
  if (quiz.questions.length === 0) return [{ code: 'noQuestions', sectionId }]
  const [asked, written] = [quiz.questionsPerAttempt ?? 0, quiz.questions.length]
  return [
    ...(asked > written ? [{ code: 'tooFewQuestions' as const, sectionId, asked, written }] : []),
    ...quiz.questions.flatMap((question, index) =>
      questionProblems(question).map((code) => ({ code, sectionId, questionId: question.id, number: index + 1 })),
    ),
  ]
}

function sectionProblems(section: PublishedSection, isBlank: (html: string) => boolean): ModuleProblem[] {
  const { id: sectionId, type, video, attachments } = section
  const hasText = !isBlank(section.html)
  const lacks = {
    TEXT: !hasText && 'noText',
    VIDEO: !video && 'noVideo',
    ATTACHMENT: attachments.length === 0 && 'noFiles',
    MIXED: !hasText && !video && attachments.length === 0 && 'nothingInside',
    QUIZ: false,
    SCORM: !section.scorm && 'noPackage',
  } as const
  const code = lacks[type]
  return [
    ...(section.title.trim() === '' ? [{ code: 'noTitle' as const, sectionId }] : []),
    ...(code ? [{ code, sectionId }] : []),
    ...(type === 'QUIZ' ? quizProblems(section) : []),
  ]
}

/** Everything that keeps a module from being published, in its order. */
export const moduleProblems = ({ sections }: PublishedModule, isBlank: (html: string) => boolean): ModuleProblem[] =>
  sections.length === 0 ? [{ code: 'noSections' }] : sections.flatMap((section) => sectionProblems(section, isBlank))

export const MODULE_HINTS = ['noDescription', 'noCover', 'noCategory', 'noOutcomes'] as const

/** What would help learners to find and choose the module, but may be missing. */
export function moduleHints(content: PublishedModule): (typeof MODULE_HINTS)[number][] {
  const missing = {
    noDescription: content.description.trim() === '',
    noCover: content.coverAssetId === null,
    noCategory: content.category === null,
    noOutcomes: content.learningOutcomes.length === 0,
  }
  return MODULE_HINTS.filter((hint) => missing[hint])
}
