import { ScrollArea, Skeleton, Table, Text, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/trpc/client'

type Row = RouterOutputs['progressOverride']['preview'][number]

/** Whom an override touches and what becomes of their progress; who stays as they are comes last. */
export function OverridePreview({ rows }: { rows: readonly Row[] | undefined }) {
  const t = useTranslations('progressOverride')
  if (!rows) return <Skeleton h={120} radius="md" />
  const touched = rows.filter(({ isUnchanged }) => !isUnchanged)
  return (
    <section aria-label={t('preview')}>
      <Text size="sm" fw={600} mb={4} aria-live="polite">
        {t('touched', { count: touched.length, all: rows.length })}
      </Text>
      <ScrollArea.Autosize mah={260} type="auto" tabIndex={0}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('person')}</Table.Th>
              <Table.Th>{t('module')}</Table.Th>
              <Table.Th>{t('effect')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...touched, ...rows.filter(({ isUnchanged }) => isUnchanged)].map((row) => (
              <PreviewRow key={`${row.membershipId}${row.moduleId}`} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      <Text size="xs" c="dimmed" mt={4}>
        {t('told')}
      </Text>
    </section>
  )
}

function PreviewRow({ row }: { row: Row }) {
  const t = useTranslations('progressOverride')
  const { progress, certificate, closedAttempts } = row
  return (
    <Table.Tr c={row.isUnchanged ? 'dimmed' : undefined}>
      <Table.Td>{row.name}</Table.Td>
      <Table.Td>{row.moduleTitle}</Table.Td>
      <Table.Td>
        {row.isUnchanged ? (
          t('unchanged')
        ) : (
          <>
            <VisuallyHidden>{t('progressOf', progress)}</VisuallyHidden>
            <span aria-hidden>{t('progress', progress)}</span>
            {certificate !== 'NONE' && ` · ${t(`certificates.${certificate}`)}`}
            {closedAttempts > 0 && ` · ${t('closedAttempts', { count: closedAttempts })}`}
          </>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
