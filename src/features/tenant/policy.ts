import type { Capability } from '@/lib/permissions'

type SetupStep = { key: 'look' | 'people' | 'module' | 'group'; path: string; needs: readonly Capability[] }

/** What makes an empty company one that people can learn in, in this order. */
export const SETUP_STEPS: readonly SetupStep[] = [
  { key: 'look', path: '/settings', needs: ['MANAGE_TENANT'] },
  { key: 'people', path: '/people', needs: ['MANAGE_USERS'] },
  { key: 'module', path: '/authoring', needs: ['MANAGE_ALL_MODULES', 'MANAGE_OWN_MODULES'] },
  { key: 'group', path: '/groups', needs: ['MANAGE_GROUPS'] },
]

/** Only a company with something left to do is shown the checklist, until somebody puts it away. */
export const isSetupOpen = (checklist: { isDismissed: boolean; steps: readonly { isDone: boolean }[] }) =>
  !checklist.isDismissed && checklist.steps.some((step) => !step.isDone)

/** Days before a deadline on which a company can have its people reminded. */
export const REMINDER_DAYS = [30, 14, 7, 3, 1] as const
/** When nothing else was chosen. */
export const DEFAULT_REMINDER_DAYS: readonly number[] = [14, 7, 1]
