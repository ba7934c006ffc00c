import { idOf, type Scale } from './filled-database'
import type { Case } from './measure'
import { learner, owner } from './procedures-people'

/** Every query about groups and assignments, by its path. */
export function groupCases(scale: Scale): Record<string, Case['run']> {
  const as = (caller: number) => learner(scale, caller)
  const [groupId, smallGroupId] = [idOf('group', 1, 1), idOf('group', 1, 2)]
  const membershipIds = [2, 3, 4].map((member) => idOf('membership', 1, member))
  const targets = membershipIds.map((membershipId) => ({ membershipId, moduleId: idOf('module', 1, 9) }))
  const middle = idOf('group', 1, Math.floor(scale.groupsPerTenant / 2))
  return {
    'group.rights': () => owner().group.rights(),
    'group.list': () => owner().group.list({}),
    'group.list, next page': () => owner().group.list({ cursor: middle }),
    'group.list, searched': () => owner().group.list({ search: 'group 001' }),
    'group.get': () => owner().group.get({ groupId }),
    'group.members': () => owner().group.members({ groupId }),
    'group.members, searched': () => owner().group.members({ groupId, search: 'person 00001' }),
    'group.suggestMembers': () => owner().group.suggestMembers({ groupId, search: '' }),
    'group.suggestMembers, searched': () => owner().group.suggestMembers({ groupId, search: 'person 00001' }),
    'group.findByAddress': () => owner().group.findByAddress({ groupId, addresses: ['person7@tenant1.example'] }),
    'group.modules': () => owner().group.modules({ groupId }),
    'group.preview.archive': () => owner().group.preview.archive({ groupId: smallGroupId }),
    'group.preview.addMembers': () => owner().group.preview.addMembers({ groupId, membershipIds }),
    'group.preview.removeMembers': () => owner().group.preview.removeMembers({ groupId, membershipIds }),
    'group.preview.addModules': () =>
      owner().group.preview.addModules({ groupId: smallGroupId, moduleIds: [idOf('module', 1, 9)], deadlineDays: 9 }),
    'group.preview.changeModule': () =>
      owner().group.preview.changeModule({
        groupId,
        moduleId: idOf('module', 1, 1),
        deadlineDays: 9,
        isForExisting: false,
      }),
    'group.preview.removeModules': () =>
      owner().group.preview.removeModules({ groupId, moduleIds: [idOf('module', 1, 1)] }),
    'assignment.due': (caller) => as(caller).api.assignment.due(),
    'assignment.own': (caller) => as(caller).api.assignment.own({ moduleId: as(caller).underWay.moduleId }),
    'assignment.suggestPeople': () => owner().assignment.suggestPeople({ search: '' }),
    'assignment.suggestPeople, searched': () => owner().assignment.suggestPeople({ search: 'person 00001' }),
    'assignment.changes': () => owner().assignment.changes({}),
    'assignment.changes, next page': () => owner().assignment.changes({ cursor: idOf('change', 1, 1, 10) }),
    'assignment.changes, of a group': () => owner().assignment.changes({ groupId }),
    'assignment.preview.assign': () =>
      owner().assignment.preview.assign({ moduleIds: [idOf('module', 1, 9)], membershipIds, deadlineDays: 9 }),
    'assignment.preview.unassign': () => owner().assignment.preview.unassign({ targets }),
    'assignment.preview.extend': () => owner().assignment.preview.extend({ targets, days: 7 }),
    'assignment.preview.waive': () => owner().assignment.preview.waive({ targets, reason: 'Learned elsewhere' }),
    'assignment.preview.liftWaiver': () => owner().assignment.preview.liftWaiver({ targets }),
    'assignment.preview.remind': () => owner().assignment.preview.remind({ targets }),
  }
}
