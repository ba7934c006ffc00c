import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** One of a list of figures: what it is, and below it what it amounts to. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <Text component="dt" size="sm" c="dimmed">
      {label}
    </Text>
    <Text component="dd" m={0} fw={600}>
      {children}
    </Text>
  </div>
)
