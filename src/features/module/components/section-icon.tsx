import {
  IconChecklist,
  IconFileText,
  IconLayoutList,
  IconPackage,
  IconPaperclip,
  IconPlayerPlay,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { SectionType } from '@/generated/prisma/enums'

const ICONS: Record<SectionType, ComponentType<IconProps>> = {
  TEXT: IconFileText,
  VIDEO: IconPlayerPlay,
  ATTACHMENT: IconPaperclip,
  MIXED: IconLayoutList,
  QUIZ: IconChecklist,
  SCORM: IconPackage,
}

export function SectionIcon({ type, size = 18 }: { type: SectionType; size?: number }) {
  const Icon = ICONS[type]
  return <Icon size={size} stroke={1.6} aria-hidden />
}
