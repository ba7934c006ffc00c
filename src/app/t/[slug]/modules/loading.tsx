import { Skeleton, Stack } from '@mantine/core'
import { ModuleGridSkeleton } from '@/features/enrollment/components/module-grid'

export default function Loading() {
  return (
    <Stack gap="md" aria-hidden>
      <Skeleton h={34} w={200} />
      <Skeleton h={42} />
      <Skeleton h={62} />
      <ModuleGridSkeleton count={6} />
    </Stack>
  )
}
