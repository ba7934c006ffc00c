'use client'

import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError } from '@/components/notify'
import { sectionEditorHref } from '@/features/module/components/links'
import { useShell } from '@/features/tenant/components/shell-context'
import { api } from '@/trpc/client'

type SectionModalProps = { answerId: string; moduleId: string | null; onClose: () => void }

/** Makes a draft of a section of an answer: in the module that the conversation is of, or in one that is chosen. */
export function SectionModal({ answerId, moduleId, onClose }: SectionModalProps) {
  const t = useTranslations('answer.section')
  const tCommon = useTranslations('common')
  const { tenant } = useShell()
  const utils = api.useUtils()
  const [chosen, setChosen] = useState(moduleId)
  const make = api.answer.makeSection.useMutation({
    onError: notifyError,
    onSuccess: async ({ id }, input) => {
      onClose()
      notifications.show({
        message: (
          <Group justify="space-between" wrap="nowrap">
            {t('made')}
            <Button
              component={Link}
              href={sectionEditorHref(tenant.slug, input.moduleId, id)}
              size="compact-sm"
              variant="light"
            >
              {t('open')}
            </Button>
          </Group>
        ),
      })
      await utils.answer.sections.invalidate()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('make')} closeButtonProps={{ 'aria-label': tCommon('close') }}>
      <Stack>
        <Text size="sm">{t('makeText')}</Text>
        {!moduleId && <ModuleSelect value={chosen} onChange={setChosen} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            data-autofocus
            loading={make.isPending}
            disabled={!chosen}
            onClick={() => chosen && make.mutate({ answerId, moduleId: chosen })}
          >
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** The modules that one may write. */
function ModuleSelect({ value, onChange }: { value: string | null; onChange: (moduleId: string | null) => void }) {
  const t = useTranslations('answer.section')
  const [search, setSearch] = useState('')
  const { data } = api.module.list.useQuery({ search, limit: 20 }, { placeholderData: (previous) => previous })
  return (
    <Select
      label={t('module')}
      placeholder={t('modulePlaceholder')}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      data={(data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      onChange={onChange}
    />
  )
}
