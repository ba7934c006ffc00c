import { Button, Group } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useShell } from '@/features/tenant/components/shell-context'
import { AddSectionMenu } from './add-section-menu'
import type { EditedModule } from './editor-page'
import { sectionEditorHref } from './links'

/** On to the section before or after this one, or to a new one after the last. */
export function SectionNeighbours({ module, sectionId }: { module: EditedModule; sectionId: string }) {
  const t = useTranslations('module.section')
  const { slug } = useShell().tenant
  const index = module.sections.findIndex(({ id }) => id === sectionId)
  const [previous, next] = [module.sections[index - 1], module.sections[index + 1]]
  return (
    <Group justify="space-between" component="nav" aria-label={t('neighbours')}>
      {previous ? (
        <Button
          component={Link}
          href={sectionEditorHref(slug, module.id, previous.id)}
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          maw="100%"
        >
          {previous.title || t('untitled')}
        </Button>
      ) : (
        <span />
      )}
      {next ? (
        <Button
          component={Link}
          href={sectionEditorHref(slug, module.id, next.id)}
          variant="default"
          rightSection={<IconArrowRight size={18} aria-hidden />}
          maw="100%"
        >
          {next.title || t('untitled')}
        </Button>
      ) : (
        <AddSectionMenu moduleId={module.id} />
      )}
    </Group>
  )
}
