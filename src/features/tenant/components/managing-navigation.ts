import {
  IconChartBar,
  IconChecklist,
  IconGift,
  IconHistory,
  IconMessageQuestion,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  IconWriting,
} from '@tabler/icons-react'
import type { NavigationItem } from './navigation'

/** What those who manage something get above everybody's; it comes with its icons only to them. */
export const MANAGING: readonly NavigationItem[] = [
  {
    key: 'dashboard',
    path: '/dashboard',
    icon: IconChartBar,
    needs: ['VIEW_ALL_PROGRESS', 'VIEW_GROUP_PROGRESS', 'VIEW_MANAGER_DASHBOARD', 'VIEW_ANALYTICS'],
  },
  {
    key: 'compliance',
    path: '/compliance',
    icon: IconChecklist,
    needs: ['VIEW_ALL_PROGRESS', 'VIEW_GROUP_PROGRESS', 'VIEW_MANAGER_DASHBOARD'],
  },
  { key: 'authoring', path: '/authoring', icon: IconWriting, needs: ['MANAGE_ALL_MODULES', 'MANAGE_OWN_MODULES'] },
  { key: 'people', path: '/people', icon: IconUsers, needs: ['MANAGE_USERS'] },
  { key: 'groups', path: '/groups', icon: IconUsersGroup, needs: ['MANAGE_GROUPS'] },
  { key: 'audit', path: '/audit', icon: IconHistory, needs: ['VIEW_AUDIT_LOG'] },
  { key: 'settings', path: '/settings', icon: IconSettings, needs: ['MANAGE_TENANT'] },
]

/** Pages with another way to them, which the search finds too. */
export const QUEUES: readonly NavigationItem[] = [
  { key: 'inbox', path: '/inbox', icon: IconMessageQuestion, needs: ['LEARN'] },
  { key: 'requests', path: '/rewards/requests', icon: IconGift, needs: ['MANAGE_REWARDS'] },
]
