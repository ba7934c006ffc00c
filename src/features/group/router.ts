import { groupScope } from '@/features/assignment/service/access'
import { previewChange } from '@/server/api/preview'
import { can, createTRPCRouter } from '@/server/api/trpc'
import * as schema from './schema'
import { archiveGroup, createGroup, updateGroup } from './service/groups'
import { getGroup, listGroups, listRules } from './service/list'
import { addMembers, findByAddress, listMembers, removeMembers, suggestMembers } from './service/members'
import { addModules, changeModule, removeModules } from './service/modules'

/** Which groups, the verbs decide: a grant may name some. */
const manager = can('MANAGE_GROUPS')

/** The same verbs, rolled back: whom they touch, and what these will be sent. */
const previewRouter = createTRPCRouter({
  archive: manager
    .input(schema.archiveGroup)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => archiveGroup(scope, input))),
  addMembers: manager
    .input(schema.addMembers)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => addMembers(scope, input))),
  removeMembers: manager
    .input(schema.removeMembers)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => removeMembers(scope, input))),
  addModules: manager
    .input(schema.addModules)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => addModules(scope, input))),
  changeModule: manager
    .input(schema.changeModule)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => changeModule(scope, input))),
  removeModules: manager
    .input(schema.removeModules)
    .query(({ ctx, input }) => previewChange(ctx, (scope) => removeModules(scope, input))),
})

export const groupRouter = createTRPCRouter({
  preview: previewRouter,
  /** Whether the asker manages all groups, and so may make and delete them. */
  rights: manager.query(({ ctx }) => ({ canCreate: groupScope(ctx) === 'all' })),
  list: manager.input(schema.listGroups).query(({ ctx, input }) => listGroups(ctx, input)),
  get: manager.input(schema.groupRef).query(({ ctx, input }) => getGroup(ctx, input)),
  create: manager.input(schema.createGroup).mutation(({ ctx, input }) => createGroup(ctx, input)),
  update: manager.input(schema.updateGroup).mutation(({ ctx, input }) => updateGroup(ctx, input)),
  archive: manager.input(schema.archiveGroup).mutation(({ ctx, input }) => archiveGroup(ctx, input)),
  members: manager.input(schema.listMembers).query(({ ctx, input }) => listMembers(ctx, input)),
  suggestMembers: manager.input(schema.suggestMembers).query(({ ctx, input }) => suggestMembers(ctx, input)),
  findByAddress: manager.input(schema.findByAddress).query(({ ctx, input }) => findByAddress(ctx, input)),
  addMembers: manager.input(schema.addMembers).mutation(({ ctx, input }) => addMembers(ctx, input)),
  removeMembers: manager.input(schema.removeMembers).mutation(({ ctx, input }) => removeMembers(ctx, input)),
  modules: manager.input(schema.listRules).query(({ ctx, input }) => listRules(ctx, input)),
  addModules: manager.input(schema.addModules).mutation(({ ctx, input }) => addModules(ctx, input)),
  changeModule: manager.input(schema.changeModule).mutation(({ ctx, input }) => changeModule(ctx, input)),
  removeModules: manager.input(schema.removeModules).mutation(({ ctx, input }) => removeModules(ctx, input)),
})
