'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { formatClock } from '@/lib/clock'
import { api } from '@/trpc/client'
import { requiredOf } from '../policy'
import { sectionHref } from './links'
import type { LearnerModule } from './module-page'

type StartButtonProps = { slug: string; data: LearnerModule }

/** The one thing to do next: start, go on, finish, review, or take what comes first. */
export function StartButton({ slug, data }: StartButtonProps) {
  const t = useTranslations('enrollment.module')
  const { module, enrollment, resume, isLocked, isLearner, prerequisites, sections } = data
  const firstLocked = prerequisites.find(({ isComplete }) => !isComplete)
  if (isLocked && firstLocked) {
    return (
      <Group>
        <Button component={Link} href={`/t/${slug}/modules/${firstLocked.slug}`} size="md">
          {t('goToFirst', { title: firstLocked.title })}
        </Button>
      </Group>
    )
  }
  if (!resume) return null
  const href = sectionHref({ slug, moduleSlug: module.slug }, resume.id)
  if (!isLearner) return <LinkButton href={href} label={t('read')} />
  if (!enrollment) return <StartAction data={data} label={t('start')} href={href} />
  if (enrollment.status === 'COMPLETED') return <LinkButton href={href} label={t('review')} variant="light" />
  const isAllDone = requiredOf(sections).every(({ isDone }) => isDone)
  if (isAllDone && !firstLocked) return <StartAction data={data} label={t('finish')} href={null} />
  const hint =
    resume.position > 0 ? t('resumeAt', { section: resume.title, time: formatClock(resume.position) }) : resume.title
  return <LinkButton href={href} label={t('continue')} hint={hint} />
}

type LinkButtonProps = { href: string; label: string; hint?: string; variant?: 'filled' | 'light' }

const LinkButton = ({ href, label, hint, variant = 'filled' }: LinkButtonProps) => (
  <Group gap="sm">
    <Button component={Link} href={href} size="md" variant={variant}>
      {label}
    </Button>
    {hint && (
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    )}
  </Group>
)

/** Starting (or finishing what only waited) and going there. */
function StartAction({ data, label, href }: { data: LearnerModule; label: string; href: string | null }) {
  const router = useRouter()
  const utils = api.useUtils()
  const start = api.enrollment.start.useMutation({
    onSuccess: async () => {
      if (href) router.push(href)
      await Promise.all([utils.enrollment.invalidate(), utils.certificate.invalidate()])
    },
  })
  return (
    <>
      <Group>
        <Button
          size="md"
          loading={start.isPending || (start.isSuccess && href !== null)}
          onClick={() => start.mutate({ moduleId: data.module.id })}
        >
          {label}
        </Button>
      </Group>
      {start.error && <Alert color="red">{start.error.message}</Alert>}
    </>
  )
}
