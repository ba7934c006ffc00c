'use client'

import { Button, Collapse, Group, Indicator, NativeSelect, SimpleGrid } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Difficulty } from '@/generated/prisma/enums'
import type { RouterOutputs } from '@/trpc/client'
import { CATALOGUE_SORTS, type FILTER_KEYS, LEARNING_STATES } from '../policy'

type Values = Record<(typeof FILTER_KEYS)[number], string>

type CatalogueFiltersProps = {
  filters: RouterOutputs['enrollment']['filters']
  values: Values
  onChange: (changes: Partial<Record<keyof Values, string | null>>) => void
  isLearner: boolean
}

/** One row of choices on a wide screen, folded behind a button on a phone. */
export function CatalogueFilters(props: CatalogueFiltersProps) {
  const t = useTranslations('enrollment.catalogue')
  const [isOpen, { toggle }] = useDisclosure(false)
  const { category, tag, difficulty, state } = props.values
  const active = [category, tag, difficulty, state].filter((value) => value !== '').length
  return (
    <>
      <Group hiddenFrom="sm">
        <Indicator label={active} size={18} disabled={active === 0}>
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
            onClick={toggle}
            aria-expanded={isOpen}
          >
            {t('filters')}
          </Button>
        </Indicator>
      </Group>
      <Collapse expanded={isOpen} hiddenFrom="sm">
        <Choices {...props} />
      </Collapse>
      <Choices {...props} visibleFrom="sm" />
    </>
  )
}

function Choices({
  filters,
  values,
  onChange,
  isLearner,
  visibleFrom,
}: CatalogueFiltersProps & { visibleFrom?: string }) {
  const t = useTranslations('enrollment')
  const sorts = CATALOGUE_SORTS.filter((sort) => sort !== 'RELEVANCE' || values.q !== '')
  const choices = [
    { key: 'category', label: t('catalogue.category'), data: toOptions(filters.categories) },
    {
      key: 'difficulty',
      label: t('catalogue.difficulty'),
      data: Object.values(Difficulty).map((value) => ({ value, label: t(`difficulties.${value}`) })),
    },
    { key: 'tag', label: t('catalogue.tag'), data: toOptions(filters.tags) },
    {
      key: 'state',
      label: t('catalogue.state'),
      data: LEARNING_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
    },
  ] as const
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: isLearner ? 5 : 4 }} spacing="sm" {...(visibleFrom ? { visibleFrom } : {})}>
      {choices
        .filter(({ key }) => key !== 'state' || isLearner)
        .map(({ key, label, data }) => (
          <NativeSelect
            key={key}
            label={label}
            data={[{ value: '', label: t('catalogue.any') }, ...data]}
            value={values[key]}
            onChange={(event) => onChange({ [key]: event.currentTarget.value })}
          />
        ))}
      <NativeSelect
        label={t('catalogue.sort')}
        data={sorts.map((value) => ({ value, label: t(`catalogue.sorts.${value}`) }))}
        value={sorts.find((sort) => sort === values.sort) ?? sorts[0]}
        onChange={(event) =>
          onChange({ sort: event.currentTarget.value === sorts[0] ? null : event.currentTarget.value })
        }
      />
    </SimpleGrid>
  )
}

const toOptions = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }))
