import { Box } from '@mantine/core'
import { toGroupColor } from '../policy'

/** The group's colour; its name stands beside it. */
export function GroupDot({ color, size = 12 }: { color: string; size?: number }) {
  return (
    <Box
      component="span"
      aria-hidden
      w={size}
      h={size}
      style={{
        display: 'inline-block',
        borderRadius: '50%',
        flex: 'none',
        background: `var(--mantine-color-${toGroupColor(color)}-6)`,
      }}
    />
  )
}
