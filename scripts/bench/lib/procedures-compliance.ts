import { idOf, moduleOfEnrollment, type Scale } from './filled-database'
import type { Case } from './measure'
import { owner } from './procedures-people'

/** Every query of the compliance page and the dashboard, by its path; `npm run bench -- matrix` has more of them. */
export function complianceCases(scale: Scale): Record<string, Case['run']> {
  const compliance = () => owner().compliance
  const middle = idOf('membership', 1, Math.floor(scale.measuredMembers / 2))
  const groupId = idOf('group', 1, 1)
  const cell = { membershipId: idOf('membership', 1, 2), moduleId: idOf('module', 1, moduleOfEnrollment(scale, 2, 1)) }
  return {
    'compliance.people': () => compliance().people({}),
    'compliance.people, next page': () => compliance().people({ cursor: middle }),
    'compliance.people, of a group': () => compliance().people({ groupId }),
    'compliance.counts': () => compliance().counts({}),
    'compliance.counts, of a group': () => compliance().counts({ groupId }),
    'compliance.targets, of a group': () => compliance().targets({ groupId }),
    'compliance.options': () => compliance().options(),
    'compliance.explain': () => compliance().explain(cell),
    'compliance.view.list': () => compliance().view.list({ page: 'compliance' }),
    'analytics.dashboard': () => owner().analytics.dashboard(),
  }
}
