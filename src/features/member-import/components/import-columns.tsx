'use client'

import { Select, Table, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { api } from '@/trpc/client'
import { IMPORT_FIELDS, type ImportMapping } from '../policy'
import type { ShownImport } from './errors-note'

const SAMPLES = 3

type ImportColumnsProps = { draft: ShownImport; mapping: ImportMapping; onChange: (mapping: ImportMapping) => void }

/** Which field each column of the file fills; guessed from the headings. */
export function ImportColumns({ draft, mapping, onChange }: ImportColumnsProps) {
  const t = useTranslations('memberImport')
  const { data } = api.memberImport.rows.useQuery({ importId: draft.id, limit: SAMPLES })
  const samplesOf = (index: number) => data?.items.flatMap(({ cells }) => cells[index] || []).join(' · ') ?? '…'
  const choose = (index: number, value: string | null) =>
    onChange(
      mapping.map((field, at) => (at === index ? (IMPORT_FIELDS.find((known) => known === value) ?? null) : field)),
    )
  return (
    <section aria-labelledby="columns">
      <Title order={2} size="h4" id="columns">
        {t('columnsTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('columnsText', { count: draft.rowCount, file: draft.fileName })} {t('emptyCells')}
      </Text>
      <Table verticalSpacing={6} withTableBorder layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column')}</Table.Th>
            <Table.Th visibleFrom="sm">{t('firstValues')}</Table.Th>
            <Table.Th w={{ base: '55%', sm: 220 }}>{t('holds')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {draft.columns.map((heading, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place, headings may repeat
            <Table.Tr key={index}>
              <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
                {heading}
                <Samples hiddenFrom="sm" values={samplesOf(index)} />
              </Table.Th>
              <Table.Td visibleFrom="sm">
                <Samples values={samplesOf(index)} />
              </Table.Td>
              <Table.Td>
                <Select
                  aria-label={`${t('holds')}: ${heading}`}
                  placeholder={t('leaveOut')}
                  clearable
                  value={mapping[index] ?? null}
                  onChange={(value) => choose(index, value)}
                  data={IMPORT_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) }))}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

const Samples = ({ values, hiddenFrom }: { values: string; hiddenFrom?: 'sm' }) => (
  <Text size="sm" fw={400} c="dimmed" truncate {...(hiddenFrom && { hiddenFrom })}>
    {values}
  </Text>
)
