import type { ManifestElement } from '../protocol'
import { elementOf, elementsOf, flagAt, numberAt, textAt } from './manifest-element'
import { readObjectives } from './sequencing-objectives'

/** A sequencing element with what it takes over from the collection by its IDRef; its own children go before. */
function resolved(own: ManifestElement | undefined, collection: readonly ManifestElement[]) {
  const ref = textAt(own, 'IDRef')
  const shared = ref === undefined ? undefined : collection.find((each) => textAt(each, 'ID') === ref)
  if (!own || !shared) return own
  const names = new Set(own.children.map(({ name }) => name))
  return { ...own, children: [...own.children, ...shared.children.filter(({ name }) => !names.has(name))] }
}

const combination = (element: ManifestElement | undefined, otherwise: string) =>
  textAt(element, 'conditionCombination') ?? otherwise

function rulesOf(rules: ManifestElement | undefined, name: string) {
  return elementsOf(rules, name).map((rule) => {
    const conditions = elementOf(rule, 'ruleConditions')
    return {
      action: textAt(elementOf(rule, 'ruleAction'), 'action') ?? '',
      conditionCombination: combination(conditions, 'all'),
      conditions: elementsOf(conditions, 'ruleCondition').map((condition) => ({
        condition: textAt(condition, 'condition') ?? 'never',
        ...(textAt(condition, 'operator') === 'not' ? { operator: 'not' } : {}),
        ...(textAt(condition, 'referencedObjective')
          ? { referencedObjective: textAt(condition, 'referencedObjective') }
          : {}),
        parameters: { threshold: numberAt(condition, 'measureThreshold') ?? 0 },
      })),
    }
  })
}

function rollupRulesOf(rules: ManifestElement | undefined) {
  return elementsOf(rules, 'rollupRule').map((rule) => {
    const conditions = elementOf(rule, 'rollupConditions')
    return {
      action: textAt(elementOf(rule, 'rollupAction'), 'action') ?? '',
      consideration: textAt(rule, 'childActivitySet') ?? 'all',
      minimumCount: numberAt(rule, 'minimumCount') ?? 0,
      minimumPercent: numberAt(rule, 'minimumPercent') ?? 0,
      conditionCombination: combination(conditions, 'any'),
      conditions: elementsOf(conditions, 'rollupCondition').map((condition) => ({
        condition: textAt(condition, 'condition') ?? 'never',
        ...(textAt(condition, 'operator') === 'not' ? { operator: 'not' } : {}),
      })),
    }
  })
}

function controlsOf(sequencing: ManifestElement | undefined) {
  const mode = elementOf(sequencing, 'controlMode')
  const rollup = elementOf(sequencing, 'rollupRules')
  const random = elementOf(sequencing, 'randomizationControls')
  const delivery = elementOf(sequencing, 'deliveryControls')
  const choice = elementOf(sequencing, 'constrainedChoiceConsiderations')
  return {
    choice: flagAt(mode, 'choice', true),
    choiceExit: flagAt(mode, 'choiceExit', true),
    flow: flagAt(mode, 'flow', false),
    forwardOnly: flagAt(mode, 'forwardOnly', false),
    useCurrentAttemptObjectiveInfo: flagAt(mode, 'useCurrentAttemptObjectiveInfo', true),
    useCurrentAttemptProgressInfo: flagAt(mode, 'useCurrentAttemptProgressInfo', true),
    preventActivation: flagAt(choice, 'preventActivation', false),
    constrainChoice: flagAt(choice, 'constrainChoice', false),
    rollupObjectiveSatisfied: flagAt(rollup, 'rollupObjectiveSatisfied', true),
    rollupProgressCompletion: flagAt(rollup, 'rollupProgressCompletion', true),
    objectiveMeasureWeight: numberAt(rollup, 'objectiveMeasureWeight') ?? 1,
    selectionTiming: textAt(random, 'selectionTiming') ?? 'never',
    selectCount: numberAt(random, 'selectCount') ?? null,
    randomizeChildren: flagAt(random, 'reorderChildren', false),
    randomizationTiming: textAt(random, 'randomizationTiming') ?? 'never',
    tracked: flagAt(delivery, 'tracked', true),
    completionSetByContent: flagAt(delivery, 'completionSetByContent', false),
    objectiveSetByContent: flagAt(delivery, 'objectiveSetByContent', false),
  }
}

function considerationsOf(element: ManifestElement | undefined) {
  if (!element) return {}
  return {
    rollupConsiderations: {
      requiredForSatisfied: textAt(element, 'requiredForSatisfied') ?? 'always',
      requiredForNotSatisfied: textAt(element, 'requiredForNotSatisfied') ?? 'always',
      requiredForCompleted: textAt(element, 'requiredForCompleted') ?? 'always',
      requiredForIncomplete: textAt(element, 'requiredForIncomplete') ?? 'always',
      measureSatisfactionIfActive: flagAt(element, 'measureSatisfactionIfActive', true),
    },
  }
}

/** The 3rd edition writes the threshold into the element and means that it counts. */
export function thresholdOf(element: ManifestElement | null | undefined) {
  if (!element) return {}
  const text = element.text === '' ? Number.NaN : Number(element.text)
  return {
    completionThreshold: {
      completedByMeasure: flagAt(element, 'completedByMeasure', Number.isFinite(text)),
      minProgressMeasure: numberAt(element, 'minProgressMeasure') ?? (Number.isFinite(text) ? text : 1),
      progressWeight: numberAt(element, 'progressWeight') ?? 1,
    },
  }
}

function hiddenControls(item: ManifestElement | null) {
  const shown = elementOf(elementOf(item, 'presentation'), 'navigationInterface')
  return elementsOf(shown, 'hideLMSUI').map(({ text }) => text)
}

function sharedDataOf(item: ManifestElement | null) {
  return elementsOf(elementOf(item, 'data'), 'map').map((map) => ({
    targetID: textAt(map, 'targetID') ?? '',
    readSharedData: flagAt(map, 'readSharedData', true),
    writeSharedData: flagAt(map, 'writeSharedData', true),
  }))
}

/** What the manifest says of an activity's sequencing, as the engine wants to be told. */
export function readSequencing(
  own: ManifestElement | undefined,
  item: ManifestElement | null,
  collection: readonly ManifestElement[],
) {
  const sequencing = resolved(own, collection)
  const rules = elementOf(sequencing, 'sequencingRules')
  const limits = elementOf(sequencing, 'limitConditions')
  const objectives = readObjectives(sequencing)
  const primary = objectives.find(({ isPrimary }) => isPrimary)
  return {
    sequencingControls: controlsOf(sequencing),
    sequencingRules: {
      preConditionRules: rulesOf(rules, 'preConditionRule'),
      exitConditionRules: rulesOf(rules, 'exitConditionRule'),
      postConditionRules: rulesOf(rules, 'postConditionRule'),
    },
    rollupRules: { rules: rollupRulesOf(elementOf(sequencing, 'rollupRules')) },
    ...considerationsOf(elementOf(sequencing, 'rollupConsiderations')),
    ...(primary ? { primaryObjective: primary } : {}),
    objectives: objectives.filter(({ isPrimary }) => !isPrimary),
    attemptLimit: numberAt(limits, 'attemptLimit') ?? null,
    attemptAbsoluteDurationLimit: textAt(limits, 'attemptAbsoluteDurationLimit') ?? null,
    hideLmsUi: hiddenControls(item),
    sharedDataMaps: sharedDataOf(item),
    ...thresholdOf(elementOf(item, 'completionThreshold')),
  }
}

export type SequencingSettings = ReturnType<typeof readSequencing>
