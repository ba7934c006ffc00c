import type { LaunchActivity, ManifestElement } from '../../protocol'
import { elementOf, elementsOf, flagAt, nameAt, numberAt, textAt } from './manifest-element'
import { readObjectives } from './objective-settings'

/** The objectives that the 4th edition adds have the name of the others, and no primary one. */
const kindOf = (element: ManifestElement) =>
  element.name === 'objectives' && !elementOf(element, 'primaryObjective') ? 'moreObjectives' : element.name

/** A sequencing element with what it takes over from the collection by its IDRef; its own children go before. */
function resolved(own: ManifestElement | undefined, collection: readonly ManifestElement[]) {
  const ref = textAt(own, 'IDRef')
  const shared = ref === undefined ? undefined : collection.find((each) => textAt(each, 'ID') === ref)
  if (!own || !shared) return own
  const kinds = new Set(own.children.map(kindOf))
  return { ...own, children: [...own.children, ...shared.children.filter((child) => !kinds.has(kindOf(child)))] }
}

/** `isAll`: every condition has to be met, and not only one. */
export type Rule = {
  action: string
  isAll: boolean
  conditions: { name: string; isNot: boolean; objective: string | null; threshold: number }[]
}

export type RollupRule = Rule & { set: string; count: number; share: number }

function conditionsOf(rule: ManifestElement, kind: 'rule' | 'rollup', otherwise: 'all' | 'any') {
  const conditions = elementOf(rule, `${kind}Conditions`)
  return {
    action: textAt(elementOf(rule, `${kind}Action`), 'action') ?? '',
    isAll: (textAt(conditions, 'conditionCombination') ?? otherwise) === 'all',
    conditions: elementsOf(conditions, `${kind}Condition`).map((condition) => ({
      name: textAt(condition, 'condition') ?? 'never',
      isNot: textAt(condition, 'operator') === 'not',
      objective: nameAt(condition, 'referencedObjective') ?? null,
      threshold: numberAt(condition, 'measureThreshold') ?? 0,
    })),
  }
}

const rulesOf = (rules: ManifestElement | undefined, name: string): Rule[] =>
  elementsOf(rules, name).map((rule) => conditionsOf(rule, 'rule', 'all'))

const rollupRulesOf = (rules: ManifestElement | undefined): RollupRule[] =>
  elementsOf(rules, 'rollupRule').map((rule) => ({
    ...conditionsOf(rule, 'rollup', 'any'),
    set: textAt(rule, 'childActivitySet') ?? 'all',
    count: numberAt(rule, 'minimumCount') ?? 0,
    share: numberAt(rule, 'minimumPercent') ?? 0,
  }))

function modeOf(sequencing: ManifestElement | undefined) {
  const mode = elementOf(sequencing, 'controlMode')
  const choice = elementOf(sequencing, 'constrainedChoiceConsiderations')
  const random = elementOf(sequencing, 'randomizationControls')
  return {
    choice: flagAt(mode, 'choice', true),
    choiceExit: flagAt(mode, 'choiceExit', true),
    flow: flagAt(mode, 'flow', false),
    forwardOnly: flagAt(mode, 'forwardOnly', false),
    usesCurrentObjectives: flagAt(mode, 'useCurrentAttemptObjectiveInfo', true),
    usesCurrentProgress: flagAt(mode, 'useCurrentAttemptProgressInfo', true),
    preventActivation: flagAt(choice, 'preventActivation', false),
    constrainChoice: flagAt(choice, 'constrainChoice', false),
    selection: textAt(random, 'selectionTiming') ?? 'never',
    selectCount: numberAt(random, 'selectCount') ?? null,
    randomization: textAt(random, 'randomizationTiming') ?? 'never',
    isReordered: flagAt(random, 'reorderChildren', false),
  }
}

function rollupOf(sequencing: ManifestElement | undefined) {
  const rollup = elementOf(sequencing, 'rollupRules')
  const required = elementOf(sequencing, 'rollupConsiderations')
  return {
    rules: rollupRulesOf(rollup),
    isSatisfaction: flagAt(rollup, 'rollupObjectiveSatisfied', true),
    isCompletion: flagAt(rollup, 'rollupProgressCompletion', true),
    weight: numberAt(rollup, 'objectiveMeasureWeight') ?? 1,
    required: {
      satisfied: textAt(required, 'requiredForSatisfied') ?? 'always',
      notSatisfied: textAt(required, 'requiredForNotSatisfied') ?? 'always',
      completed: textAt(required, 'requiredForCompleted') ?? 'always',
      incomplete: textAt(required, 'requiredForIncomplete') ?? 'always',
    },
    isMeasuredWhileActive: flagAt(required, 'measureSatisfactionIfActive', true),
  }
}

/** The 3rd edition writes the threshold into the element and means that it counts. */
function thresholdOf(element: ManifestElement | null | undefined) {
  const text = element?.text ? Number(element.text) : Number.NaN
  return {
    isByMeasure: flagAt(element, 'completedByMeasure', Number.isFinite(text)),
    min: numberAt(element, 'minProgressMeasure') ?? (Number.isFinite(text) ? text : 1),
    weight: numberAt(element, 'progressWeight') ?? 1,
  }
}

function sharedDataOf(item: ManifestElement | null) {
  return elementsOf(elementOf(item, 'data'), 'map').map((map) => ({
    targetID: textAt(map, 'targetID') ?? '',
    readSharedData: flagAt(map, 'readSharedData', true),
    writeSharedData: flagAt(map, 'writeSharedData', true),
  }))
}

/** What the manifest says of an activity's sequencing. */
export function readSettings(
  own: ManifestElement | null | undefined,
  item: ManifestElement | null,
  threshold: ManifestElement | null | undefined,
  collection: readonly ManifestElement[],
) {
  const sequencing = resolved(own ?? undefined, collection)
  const rules = elementOf(sequencing, 'sequencingRules')
  const limits = elementOf(sequencing, 'limitConditions')
  const delivery = elementOf(sequencing, 'deliveryControls')
  const shown = elementOf(elementOf(item, 'presentation'), 'navigationInterface')
  return {
    mode: modeOf(sequencing),
    pre: rulesOf(rules, 'preConditionRule'),
    exit: rulesOf(rules, 'exitConditionRule'),
    post: rulesOf(rules, 'postConditionRule'),
    rollup: rollupOf(sequencing),
    objectives: readObjectives(sequencing),
    attemptLimit: numberAt(limits, 'attemptLimit') ?? null,
    timeLimit: textAt(limits, 'attemptAbsoluteDurationLimit') ?? null,
    isTracked: flagAt(delivery, 'tracked', true),
    isCompletionByContent: flagAt(delivery, 'completionSetByContent', false),
    isObjectiveByContent: flagAt(delivery, 'objectiveSetByContent', false),
    threshold: thresholdOf(threshold),
    hidden: new Set(elementsOf(shown, 'hideLMSUI').map(({ text }) => text)),
    sharedData: sharedDataOf(item),
  }
}

export type ActivitySettings = ReturnType<typeof readSettings>

export const settingsOf = ({ sequencing: item }: LaunchActivity, collection: readonly ManifestElement[]) =>
  readSettings(elementOf(item, 'sequencing'), item, elementOf(item, 'completionThreshold'), collection)
