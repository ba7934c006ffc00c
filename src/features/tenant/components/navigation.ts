import {
  IconBooks,
  IconBulb,
  IconCertificate,
  IconGift,
  IconHome,
  IconMessages,
  type IconProps,
  IconRadar2,
  IconStars,
  IconTrophy,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Capability } from '@/lib/permissions'

type NavigationKey =
  | 'home'
  | 'catalogue'
  | 'chat'
  | 'certificates'
  | 'points'
  | 'rewards'
  | 'leaderboard'
  | 'radar'
  | 'suggestions'
  | 'dashboard'
  | 'compliance'
  | 'authoring'
  | 'people'
  | 'groups'
  | 'audit'
  | 'settings'
  | 'inbox'
  | 'requests'

export type NavigationItem = {
  key: NavigationKey
  path: string
  icon: ComponentType<IconProps>
  needs: readonly Capability[]
}

type NavigationGroup = { key: 'learning' | 'together' | 'earned'; items: readonly NavigationItem[] }

/** What everybody has, by what it is for. */
export const GROUPS: readonly NavigationGroup[] = [
  {
    key: 'learning',
    items: [
      { key: 'home', path: '', icon: IconHome, needs: ['READ'] },
      { key: 'catalogue', path: '/modules', icon: IconBooks, needs: ['READ'] },
      { key: 'certificates', path: '/certificates', icon: IconCertificate, needs: ['LEARN'] },
    ],
  },
  {
    key: 'together',
    items: [
      { key: 'chat', path: '/chat', icon: IconMessages, needs: ['LEARN'] },
      { key: 'radar', path: '/radar', icon: IconRadar2, needs: ['LEARN'] },
      { key: 'suggestions', path: '/suggestions', icon: IconBulb, needs: ['LEARN'] },
    ],
  },
  {
    key: 'earned',
    items: [
      { key: 'points', path: '/points', icon: IconStars, needs: ['LEARN'] },
      { key: 'rewards', path: '/rewards', icon: IconGift, needs: ['LEARN'] },
      { key: 'leaderboard', path: '/leaderboard', icon: IconTrophy, needs: ['LEARN'] },
    ],
  },
]

export const LEARNING = GROUPS.flatMap(({ items }) => items)
