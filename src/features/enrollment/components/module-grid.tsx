import { SimpleGrid, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'

const COLUMNS = { base: 1, xs: 2, lg: 3 }

/** Cards side by side, as many as fit. */
export const ModuleGrid = ({ children }: { children: ReactNode }) => (
  <SimpleGrid cols={COLUMNS} spacing="md">
    {children}
  </SimpleGrid>
)

/** The same room while the cards are on their way. */
export const ModuleGridSkeleton = ({ count }: { count: number }) => (
  <SimpleGrid cols={COLUMNS} spacing="md" aria-hidden>
    {Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing distinguishes them
      <Skeleton key={index} h={340} radius="lg" />
    ))}
  </SimpleGrid>
)
