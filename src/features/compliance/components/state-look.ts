import {
  IconAlertTriangle,
  IconCalendarX,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHourglassLow,
  IconProgress,
  type IconProps,
  IconShieldOff,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { AssignmentStatus, ComplianceState } from '@/features/assignment/policy'

type Look = { icon: ComponentType<IconProps>; color: string }

export const STATE_LOOK: Record<ComplianceState, Look> = {
  ON_TRACK: { icon: IconCircleCheck, color: 'green' },
  DUE_SOON: { icon: IconClock, color: 'yellow' },
  OVERDUE: { icon: IconAlertTriangle, color: 'red' },
  EXPIRING: { icon: IconHourglassLow, color: 'orange' },
  EXPIRED: { icon: IconCalendarX, color: 'grape' },
  WAIVED: { icon: IconShieldOff, color: 'gray' },
}

/** What is on track looks different when it is done, begun or not begun. */
export function lookOf({ state, status }: { state: ComplianceState; status: AssignmentStatus }): Look {
  if (state !== 'ON_TRACK' || status === 'COMPLETED') return STATE_LOOK[state]
  return status === 'IN_PROGRESS' ? { icon: IconProgress, color: 'blue' } : { icon: IconCircleDashed, color: 'gray' }
}
