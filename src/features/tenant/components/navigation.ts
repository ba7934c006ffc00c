import {
  IconBooks,
  IconCertificate,
  IconChartBar,
  IconChecklist,
  IconHistory,
  IconHome,
  type IconProps,
  IconSettings,
  IconStars,
  IconUsers,
  IconUsersGroup,
  IconWriting,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Capability } from '@/lib/permissions'

type NavigationKey =
  | 'home'
  | 'catalogue'
  | 'certificates'
  | 'points'
  | 'dashboard'
  | 'compliance'
  | 'authoring'
  | 'people'
  | 'groups'
  | 'audit'
  | 'settings'

export type NavigationItem = {
  key: NavigationKey
  path: string
  icon: ComponentType<IconProps>
  needs: readonly Capability[]
}

export const LEARNING: readonly NavigationItem[] = [
  { key: 'home', path: '', icon: IconHome, needs: ['READ'] },
  { key: 'catalogue', path: '/modules', icon: IconBooks, needs: ['READ'] },
  { key: 'certificates', path: '/certificates', icon: IconCertificate, needs: ['LEARN'] },
  { key: 'points', path: '/points', icon: IconStars, needs: ['LEARN'] },
]

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
