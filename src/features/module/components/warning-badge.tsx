import { Badge } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** A word of warning beside a name; the colour is only the sign's, so that the text stays readable. */
export function WarningBadge({
  icon: Icon = IconAlertTriangle,
  children,
}: {
  icon?: typeof IconAlertTriangle
  children: ReactNode
}) {
  return (
    <Badge
      component="span"
      variant="default"
      tt="none"
      leftSection={<Icon size={13} color="var(--mantine-color-orange-filled)" aria-hidden />}
    >
      {children}
    </Badge>
  )
}
