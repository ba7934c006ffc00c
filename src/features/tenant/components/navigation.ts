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

export type NavigationItem = {
  key: NavigationKey
  path: string
  icon: ComponentType<IconProps>
  needs: readonly Capability[]
}

export const LEARNING: readonly NavigationItem[] = [
  { key: 'home', path: '', icon: IconHome, needs: ['READ'] },
  { key: 'catalogue', path: '/modules', icon: IconBooks, needs: ['READ'] },
  { key: 'chat', path: '/chat', icon: IconMessages, needs: ['LEARN'] },
  { key: 'certificates', path: '/certificates', icon: IconCertificate, needs: ['LEARN'] },
  { key: 'radar', path: '/radar', icon: IconRadar2, needs: ['LEARN'] },
  { key: 'suggestions', path: '/suggestions', icon: IconBulb, needs: ['LEARN'] },
  { key: 'points', path: '/points', icon: IconStars, needs: ['LEARN'] },
  { key: 'rewards', path: '/rewards', icon: IconGift, needs: ['LEARN'] },
  { key: 'leaderboard', path: '/leaderboard', icon: IconTrophy, needs: ['LEARN'] },
]
