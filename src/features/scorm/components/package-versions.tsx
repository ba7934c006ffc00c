'use client'

import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { AllowedHosts } from './allowed-hosts'
import { useUndoMove } from './use-undo-move'

const MoveModal = dynamic(async () => (await import('./move-modal')).MoveModal)

type Version = RouterOutputs['scorm']['versions']['versions'][number]
type Move = RouterOutputs['scorm']['versions']['moves'][number]

/** All versions of a section's package with who is on them, moving learners over, and the sites that it may load from. */
export function PackageVersions({ sectionId }: { sectionId: string }) {
  const t = useTranslations('scorm.versions')
  // An import adds one, and publishing the module says which of them new learners get.
  const { data } = api.scorm.versions.useQuery({ sectionId }, { refetchOnMount: 'always' })
  const [moving, setMoving] = useState<Version | null>(null)
  if (!data || data.versions.length === 0) return null
  const { versions, moves, allowedHosts, wantedHosts } = data
  const published = versions.find(({ isCurrent }) => isCurrent)?.number ?? 0
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg">
      <Stack gap="lg">
        <section aria-labelledby="versions">
          <Title order={2} size="h4" id="versions">
            {t('title')}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t('text')}
          </Text>
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {versions.map((version) => (
              <VersionLine
                key={version.id}
                version={version}
                onMove={
                  version.number <= published && versions.some(({ id, learners }) => id !== version.id && learners > 0)
                    ? () => setMoving(version)
                    : null
                }
              />
            ))}
          </Stack>
        </section>
        {moves.length > 0 && <MoveList sectionId={sectionId} moves={moves} />}
        <AllowedHosts sectionId={sectionId} allowed={allowedHosts} wanted={wantedHosts} />
      </Stack>
      {moving && <MoveModal sectionId={sectionId} version={moving} onClose={() => setMoving(null)} />}
    </Paper>
  )
}

function VersionLine({ version, onMove }: { version: Version; onMove: (() => void) | null }) {
  const t = useTranslations('scorm')
  const { number, fileName, createdAt, isCurrent, isNext, learners } = version
  return (
    <Group component="li" justify="space-between" gap="xs">
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600}>{t('version', { number })}</Text>
          {(isCurrent || isNext) && (
            <Badge variant="light" tt="none" color={isNext ? 'gray' : undefined}>
              {t(isNext ? 'versions.next' : 'versions.current')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {fileName} · <RelativeTime value={createdAt} /> · {t('versions.learners', { count: learners })}
        </Text>
      </div>
      {onMove && (
        <Button size="compact-sm" variant="subtle" onClick={onMove}>
          {t('versions.move')}
        </Button>
      )}
    </Group>
  )
}

function MoveList({ sectionId, moves }: { sectionId: string; moves: readonly Move[] }) {
  const t = useTranslations('scorm.versions')
  const undo = useUndoMove(sectionId)
  return (
    <section aria-labelledby="moves">
      <Title order={3} size="h5" id="moves" mb="xs">
        {t('moves')}
      </Title>
      <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {moves.map(({ id, number, by, createdAt }) => (
          <Group key={id} component="li" justify="space-between" gap="xs">
            <Text size="sm">{t.rich('moved', { number, by, when: () => <RelativeTime value={createdAt} /> })}</Text>
            <Button
              size="compact-sm"
              variant="subtle"
              loading={undo.isPending && undo.variables.moveId === id}
              onClick={() => undo.mutate({ moveId: id })}
            >
              {t('undo')}
            </Button>
          </Group>
        ))}
      </Stack>
    </section>
  )
}
