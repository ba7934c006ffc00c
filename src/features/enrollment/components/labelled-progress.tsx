import { Group, Progress, Text } from '@mantine/core'

type LabelledProgressProps = { percent: number; label: string; size?: 'sm' | 'md' }

/** A bar that says its value to everybody. */
export function LabelledProgress({ percent, label, size = 'sm' }: LabelledProgressProps) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress.Root size={size} flex={1}>
        <Progress.Section value={percent} aria-label={label} />
      </Progress.Root>
      <Text size="xs" c="dimmed" aria-hidden>
        {percent} %
      </Text>
    </Group>
  )
}
