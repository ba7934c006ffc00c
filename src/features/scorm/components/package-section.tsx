'use client'

import { Alert, Anchor, Button, Group, Paper, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import { IconDeviceDesktop, IconEye, IconPlayerPlay, IconRefresh } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RelativeTime } from '@/components/relative-time'
import { api, type RouterOutputs } from '@/trpc/client'
import { Fact } from './fact'
import { LackingText } from './lacking-text'
import { playHref, type SectionPlace } from './links'
import { ReachedTree } from './reached-tree'
import { reportHref } from './report-links'
import { useFigures } from './use-figures'

export type PackageOverview = RouterOutputs['scorm']['overview']
type Standing = NonNullable<PackageOverview['standing']>

/** How often it is asked whether another window is still open. */
const WINDOW_MS = 2000

/** A course package before it is opened: how far its learner is, by what it is complete, and the one thing to do next. */
export function PackageSection(place: SectionPlace) {
  const t = useTranslations()
  const { data, error, refetch } = api.scorm.overview.useQuery(
    { slug: place.moduleSlug, sectionId: place.sectionId },
    {
      // Who comes back from the course sees how far they are now, and nothing from before.
      refetchOnMount: 'always',
      gcTime: 0,
      // A window that is open may be the one that they come from: its last word is on its way.
      refetchInterval: ({ state }) => (state.data?.standing?.otherWindow ? WINDOW_MS : false),
    },
  )
  if (!data && error) {
    return (
      <Alert color="red" title={error.message}>
        <Button size="xs" variant="default" onClick={() => refetch()}>
          {t('common.retry')}
        </Button>
      </Alert>
    )
  }
  if (!data) return <Skeleton h={240} radius="lg" />
  const { standing, contentUrl, activities } = data
  return (
    <Stack gap="lg">
      {standing && <Facts standing={standing} />}
      <Text size="sm">
        {t(`scormPlayer.section.rules.${data.rule}`, { minScore: data.minScore ?? 0 })}
        {standing?.lacking && (
          <>
            {' '}
            {t('scormPlayer.section.missing')} <LackingText lacking={standing.lacking} />
          </>
        )}
      </Text>
      {contentUrl === null ? (
        <Alert color="yellow">{t('scormPlayer.section.noOrigin')}</Alert>
      ) : (
        <NextStep place={place} standing={standing} />
      )}
      {activities.length > 1 && <ReachedTree activities={activities} />}
      {data.canSeeLearners && (
        <Anchor component={Link} href={reportHref(place)} size="sm">
          {t('scorm.seeLearners')}
        </Anchor>
      )}
    </Stack>
  )
}

function stateOf({ attempt, result }: Standing) {
  if (!attempt) return 'NOT_BEGUN'
  if (result.success === 'FAILED' && result.isFulfilled) return 'COMPLETED_NOT_PASSED'
  if (result.success !== 'UNKNOWN') return result.success
  return result.completion === 'COMPLETED' ? 'COMPLETED' : 'IN_PROGRESS'
}

function Facts({ standing }: { standing: Standing }) {
  const t = useTranslations('scormPlayer')
  const figures = useFigures()
  const { attempt, result } = standing
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} m={0} spacing="md">
        <Fact label={t('section.state')}>{t(`section.states.${stateOf(standing)}`)}</Fact>
        <Fact label={t('section.score')}>{figures.score(result.score) ?? t('section.noScore')}</Fact>
        <Fact label={t('section.time')}>{figures.time(result.totalTimeMs) ?? t('section.noTime')}</Fact>
        {attempt && attempt.number > 1 && <Fact label={t('section.attempt')}>{attempt.number}</Fact>}
      </SimpleGrid>
    </Paper>
  )
}

type NextStepProps = { place: SectionPlace; standing: Standing | null }

function NextStep({ place, standing }: NextStepProps) {
  const t = useTranslations('scormPlayer.section')
  if (!standing) {
    return (
      <Alert icon={<IconEye aria-hidden />}>
        <Stack gap="sm" align="flex-start">
          {t('viewer')}
          <OpenButton href={playHref(place)} label={t('start')} />
        </Stack>
      </Alert>
    )
  }
  const { attempt, otherWindow, result } = standing
  if (otherWindow) {
    return (
      <Alert icon={<IconDeviceDesktop aria-hidden />} color="yellow">
        <Stack gap="sm" align="flex-start">
          <span>{t.rich('elsewhere', { since: () => <RelativeTime value={otherWindow.openedAt} /> })}</span>
          <OpenButton href={playHref(place, true)} label={t('here')} />
        </Stack>
      </Alert>
    )
  }
  const label = !attempt ? 'start' : result.isFulfilled ? 'review' : 'continue'
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <OpenButton href={playHref(place)} label={t(label)} />
        {attempt && <StartAgain place={place} attemptNumber={attempt.number} />}
      </Group>
      <Text size="sm" c="dimmed" maw={640}>
        {t('saved')}
      </Text>
    </Stack>
  )
}

/** The player's page is fetched once somebody reaches for the button: most who read the section don't. */
function OpenButton({ href, label }: { href: string; label: string }) {
  const [isWanted, setWanted] = useState(false)
  const want = () => setWanted(true)
  return (
    <Button
      component={Link}
      href={href}
      prefetch={isWanted}
      onPointerEnter={want}
      onFocus={want}
      size="md"
      leftSection={<IconPlayerPlay size={18} aria-hidden />}
    >
      {label}
    </Button>
  )
}

/** Asks first: where one was is given up, though what was reached is not. */
function StartAgain({ place, attemptNumber }: { place: SectionPlace; attemptNumber: number }) {
  const t = useTranslations()
  const router = useRouter()
  const utils = api.useUtils()
  const [isAsking, setAsking] = useState(false)
  const again = api.scorm.startAgain.useMutation({
    onSuccess: () => {
      void utils.scorm.invalidate()
      router.push(playHref(place))
    },
  })
  if (!isAsking) {
    return (
      <Button
        size="md"
        variant="default"
        leftSection={<IconRefresh size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('scormPlayer.section.startAgain')}
      </Button>
    )
  }
  return (
    <Alert w="100%" title={t('scormPlayer.section.againTitle')} role="alertdialog" aria-modal={false}>
      <Stack gap="sm">
        <Text size="sm">{t('scormPlayer.section.againText')}</Text>
        <Group gap="sm">
          <Button
            loading={again.isPending || again.isSuccess}
            onClick={() => again.mutate({ sectionId: place.sectionId, attemptNumber })}
          >
            {t('scormPlayer.section.againConfirm')}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('common.cancel')}
          </Button>
        </Group>
        {again.error && (
          <Text size="sm" c="red" role="alert">
            {again.error.message}
          </Text>
        )}
      </Stack>
    </Alert>
  )
}
