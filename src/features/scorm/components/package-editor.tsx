'use client'

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { notifyError } from '@/components/notify'
import { RelativeTime } from '@/components/relative-time'
import { UploadArea } from '@/features/media/components/upload-area'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import { isUnderWay } from '../policy'
import { ActivityTree } from './activity-tree'
import { ImportState } from './import-state'
import { PackageNotes } from './package-notes'
import { PackageVersions } from './package-versions'
import { reportHref } from './report-links'
import { RuleField } from './rule-field'

const DeriveResults = dynamic(async () => (await import('./derive-results')).DeriveResults)

export type EditedPackage = RouterOutputs['scorm']['get']
export type EditedVersion = NonNullable<EditedPackage['version']>

const ASK_MS = 1000

/** Asks how far an import is while there is one, and tells the module once it is over. */
function usePackage(sectionId: string, moduleId: string) {
  const utils = api.useUtils()
  const query = api.scorm.get.useQuery(
    { sectionId },
    { refetchInterval: ({ state }) => (isUnderWay(state.data?.import?.status ?? '') ? ASK_MS : false) },
  )
  const isImporting = isUnderWay(query.data?.import?.status ?? '')
  const wasImporting = useRef(false)
  useEffect(() => {
    if (wasImporting.current && !isImporting) {
      void utils.module.get.invalidate({ moduleId })
      void utils.module.check.invalidate({ moduleId })
    }
    wasImporting.current = isImporting
  }, [isImporting, moduleId, utils])
  return { data: query.data, isImporting }
}

type PackageEditorProps = { sectionId: string; moduleId: string; language: string }

/** The course package of a section: uploaded, imported, reported on, and by what it is complete. */
export function PackageEditor({ sectionId, moduleId, language }: PackageEditorProps) {
  const t = useTranslations('scorm')
  const { slug } = useShell().tenant
  const utils = api.useUtils()
  const { data, isImporting } = usePackage(sectionId, moduleId)
  const [isDeriving, setIsDeriving] = useState(false)
  const start = api.scorm.startImport.useMutation({
    onError: notifyError,
    onSettled: () => utils.scorm.get.invalidate({ sectionId }),
  })
  if (!data) return null
  const upload = (assetId: string) => start.mutate({ requestId: crypto.randomUUID(), sectionId, assetId })
  return (
    <Stack gap="md">
      <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg" component="section" aria-labelledby="package">
        <Stack>
          <Title order={2} size="h4" id="package">
            {t('package')}
          </Title>
          {data.version && <VersionFacts version={data.version} language={language} />}
          {data.import && <ImportState state={data.import} hasVersion={data.version !== null} />}
          {!isImporting && !start.isPending && (
            <Stack gap={6}>
              <Text size="sm" c="dimmed">
                {t(data.version ? 'nextText' : 'uploadText')}
              </Text>
              <UploadArea
                slug={slug}
                purpose="SCORM"
                label={t(data.version ? 'uploadNext' : 'upload')}
                onUploaded={({ id }) => upload(id)}
              />
            </Stack>
          )}
        </Stack>
      </Paper>
      {data.version && (
        <Paper withBorder p={{ base: 'md', sm: 'lg' }} radius="lg">
          <Stack gap="lg">
            <RuleField sectionId={sectionId} moduleId={moduleId} rule={data.rule} minScore={data.minScore} />
            <Group gap="sm">
              <Button variant="default" size="sm" onClick={() => setIsDeriving(true)}>
                {t('derive.open')}
              </Button>
              {data.canSeeLearners && (
                <Button
                  component={Link}
                  href={reportHref({ slug, moduleSlug: data.moduleSlug, sectionId })}
                  variant="default"
                  size="sm"
                >
                  {t('seeLearners')}
                </Button>
              )}
            </Group>
            <PackageNotes notes={data.version.report.notes} />
            <ActivityTree activities={data.version.activities} language={language} />
          </Stack>
        </Paper>
      )}
      {data.version && <PackageVersions key={data.version.id} sectionId={sectionId} />}
      {isDeriving && (
        <DeriveResults
          sectionId={sectionId}
          rule={data.rule}
          minScore={data.minScore}
          isPublished={data.isRulePublished}
          onClose={() => setIsDeriving(false)}
        />
      )}
    </Stack>
  )
}

function VersionFacts({ version, language }: { version: EditedVersion; language: string }) {
  const t = useTranslations('scorm')
  const { number, title, fileName, importedBy, createdAt, fileCount, report } = version
  const when = () => <RelativeTime value={createdAt} />
  return (
    <Stack gap={2}>
      <Group gap="xs" justify="space-between">
        <Text fw={600} lang={language}>
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {t('version', { number })}
        </Text>
      </Group>
      <Text size="sm">
        {t('facts', {
          edition: t(`editions.${report.edition}`),
          files: fileCount,
          activities: report.activities,
        })}
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {importedBy ? t.rich('from', { fileName, name: importedBy, when }) : t.rich('fromNobody', { fileName, when })}
      </Text>
    </Stack>
  )
}
