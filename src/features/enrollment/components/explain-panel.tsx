'use client'

import { Anchor, List, ListItem, Paper, Skeleton, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LackingText } from '@/features/scorm/components/lacking-text'
import { api, type RouterOutputs } from '@/trpc/client'
import { moduleHref, sectionHref } from './links'
import type { LearnerModule } from './module-page'

type Explanation = RouterOutputs['enrollment']['explain']
type Missing = Explanation['missing'][number]

type ExplainPanelProps = { slug: string; data: LearnerModule }

/** Exactly what is missing before the module is complete, and why; each line leads there. */
export function ExplainPanel({ slug, data: { module } }: ExplainPanelProps) {
  const t = useTranslations('enrollment')
  const { data } = api.enrollment.explain.useQuery({ moduleId: module.id })
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="explain">
      <Title order={2} size="h5" id="explain">
        {t('explain.title')}
      </Title>
      {!data && <Skeleton h={72} mt="sm" />}
      {data && (
        <>
          <Text size="sm" c="dimmed" mt={4}>
            {t('module.progress', { done: data.done, required: data.required })}
          </Text>
          {data.reopenedFrom !== null && (
            <Text size="sm" mt="xs">
              {t('explain.reopened', { from: data.reopenedFrom, version: data.version })}
            </Text>
          )}
          {data.missing.length === 0 && (
            <Text size="sm" mt="xs">
              {t('explain.ready')}
            </Text>
          )}
          <List size="sm" mt="xs" spacing={6}>
            {data.missing.map((missing) => (
              <ListItem key={keyOf(missing)}>
                <MissingText slug={slug} moduleSlug={module.slug} missing={missing} />
              </ListItem>
            ))}
          </List>
        </>
      )}
    </Paper>
  )
}

function keyOf(missing: Missing): string {
  if (missing.kind === 'START') return missing.kind
  return missing.kind === 'PREREQUISITE' ? missing.module.id : missing.id
}

type MissingTextProps = { slug: string; moduleSlug: string; missing: Missing }

function MissingText({ slug, moduleSlug, missing }: MissingTextProps) {
  const t = useTranslations('enrollment.explain')
  if (missing.kind === 'START') return t('START')
  if (missing.kind === 'PREREQUISITE') {
    const { title, slug: firstSlug } = missing.module
    const href = moduleHref({ slug, moduleSlug: firstSlug })
    return t.rich('PREREQUISITE', { module: () => <Place href={href} title={title} /> })
  }
  const section = () => <Place href={sectionHref({ slug, moduleSlug }, missing.id)} title={missing.title} />
  if (missing.kind === 'WATCH') {
    return t.rich('WATCH', { section, watched: missing.watchedPercent, needed: missing.neededPercent })
  }
  if (missing.kind === 'PACKAGE') {
    return (
      <>
        {t.rich('PACKAGE', { section })} {missing.lacking && <LackingText lacking={missing.lacking} />}
      </>
    )
  }
  if (missing.kind !== 'PASS') return t.rich(missing.kind, { section })
  return (
    <>
      {t.rich('PASS', { section, needed: missing.needed })} {missing.best !== null && t('best', { best: missing.best })}{' '}
      {missing.left !== null && t('attemptsLeft', { left: missing.left })}
    </>
  )
}

const Place = ({ href, title }: { href: string; title: string }) => (
  <Anchor component={Link} href={href} inherit underline="always">
    {title}
  </Anchor>
)
