import { idOf, type Scale } from './filled-database'
import type { Case } from './measure'
import { learner, orNothing, owner, ownerOutside } from './procedures-people'

/** Every query about people as HR sees them, notifications, points and what runs behind, by its path. */
export function companyCases(scale: Scale): Record<string, Case['run']> {
  const as = (caller: number) => learner(scale, caller)
  const membershipId = idOf('membership', 1, 2)
  const membershipIds = [2, 3, 4].map((member) => idOf('membership', 1, member))
  const moduleId = idOf('module', 1, 1)
  const importId = idOf('membership', 1, 1)
  const people = () => owner().membership
  return {
    'audit.actors': () => owner().audit.actors({}),
    'audit.actors, searched': () => owner().audit.actors({ search: 'person 00001' }),
    'job.health': () => ownerOutside().job.health(),
    'job.listDeadLetters': () => ownerOutside().job.listDeadLetters({}),
    'memberImport.list': () => owner().memberImport.list({}),
    'memberImport.get, unknown': () => orNothing(owner().memberImport.get({ importId })),
    'memberImport.rows, unknown': () => orNothing(owner().memberImport.rows({ importId })),
    'membership.count': () => people().count({}),
    'membership.filters': () => people().filters(),
    'membership.bulk.previewDeactivation': () => people().bulk.previewDeactivation({ membershipIds }),
    'membership.bulk.previewInvitations': () => people().bulk.previewInvitations({ membershipIds }),
    'membership.previewInvitations': () =>
      people().previewInvitations({ people: [{ email: 'new@tenant1.example', name: 'New' }], role: 'EMPLOYEE' }),
    'membership.person.get': () => people().person.get({ membershipId }),
    'membership.person.assignments': () => people().person.assignments({ membershipId }),
    'membership.person.modules': () => people().person.modules({ membershipId }),
    'membership.person.module': () => orNothing(people().person.module({ membershipId, moduleId })),
    'membership.person.attempts': () => people().person.attempts({ membershipId }),
    'membership.person.certificates': () => people().person.certificates({ membershipId }),
    'membership.permissions': () => people().permissions({ membershipId }),
    'membership.extraGrants': () => people().extraGrants(),
    'membership.scopeOptions': () => people().scopeOptions({ kind: 'groupIds' }),
    'membership.reach': () => people().reach({ membershipId }),
    'notification.list': (caller) => as(caller).api.notification.list({}),
    'notification.unread': (caller) => as(caller).api.notification.unread(),
    'notification.preferences': (caller) => as(caller).api.notification.preferences(),
    'notification.unsubscribed, unknown': () =>
      orNothing(ownerOutside().notification.unsubscribed({ token: 'unknown' })),
    'progressOverride.list': () => owner().progressOverride.list({ membershipId }),
    'progressOverride.preview': () =>
      owner().progressOverride.preview({ kind: 'COMPLETE', targets: [{ membershipId, moduleId }] }),
    'tenant.plan': () => owner().tenant.plan(),
    'xp.balance': (caller) => as(caller).api.xp.balance(),
    'xp.history': (caller) => as(caller).api.xp.history({}),
    'xp.amounts': (caller) => as(caller).api.xp.amounts(),
  }
}
