'use client'

import { Anchor, Badge, Paper, ScrollArea, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'
import type { Permission, TenantRole } from '@/generated/prisma/enums'
import { PERMISSIONS, ROLE_CAPABILITIES, TENANT_ROLES } from '@/lib/permissions'
import { api, type RouterOutputs } from '@/trpc/client'
import classes from './roles-page.module.css'

type RolesPageProps = { slug: string; initialGrants: RouterOutputs['membership']['extraGrants'] }

/** Which role may what, from the table that the server goes by, and who holds more than their role gives. */
export function RolesPage({ slug, initialGrants }: RolesPageProps) {
  const t = useTranslations('permission')
  const { data: grants } = api.membership.extraGrants.useQuery(undefined, { initialData: initialGrants })
  return (
    <>
      <PageHeader title={t('rolesTitle')} description={t('rolesText')} />
      <Stack gap="xl">
        <RoleTable />
        <section aria-labelledby="extra">
          <Title order={2} size="h4" id="extra" mb="sm">
            {t('extraTitle')}
          </Title>
          {grants.length === 0 ? (
            <EmptyState title={t('extraEmptyTitle')} text={t('extraEmptyText')} />
          ) : (
            <ExtraGrants slug={slug} grants={grants} />
          )}
        </section>
      </Stack>
    </>
  )
}

function RoleTable() {
  const t = useTranslations()
  return (
    <Paper withBorder radius="md">
      <ScrollArea type="auto" tabIndex={0} aria-label={t('permission.rolesTitle')}>
        <Table verticalSpacing="xs" miw={760} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.first}>{t('permission.permission')}</Table.Th>
              {TENANT_ROLES.map((role) => (
                <Table.Th key={role} ta="center">
                  {t(`identity.roles.${role}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {PERMISSIONS.map((permission) => (
              <Table.Tr key={permission}>
                <Table.Th scope="row" fw={400} className={classes.first}>
                  <Text size="sm" fw={500}>
                    {t(`permission.names.${permission}`)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t(`permission.texts.${permission}`)}
                  </Text>
                </Table.Th>
                {TENANT_ROLES.map((role) => (
                  <Table.Td key={role} ta="center">
                    <Mark role={role} permission={permission} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Paper>
  )
}

function Mark({ role, permission }: { role: TenantRole; permission: Permission }) {
  const t = useTranslations('permission')
  const holds = ROLE_CAPABILITIES[role].includes(permission)
  return (
    <>
      {holds ? (
        <IconCheck size={18} color="var(--mantine-primary-color-filled)" aria-hidden />
      ) : (
        <IconMinus size={14} color="var(--mantine-color-dimmed)" aria-hidden />
      )}
      <VisuallyHidden>{holds ? t('yes') : t('no')}</VisuallyHidden>
    </>
  )
}

type Grant = RolesPageProps['initialGrants'][number]

function ExtraGrants({ slug, grants }: { slug: string; grants: readonly Grant[] }) {
  const t = useTranslations()
  const byMember = Map.groupBy(grants, ({ membership }) => membership.id)
  return (
    <Paper withBorder radius="md">
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {[...byMember].map(([membershipId, theirs]) => (
            <Table.Tr key={membershipId}>
              <Table.Td>
                <Anchor component={Link} href={`/t/${slug}/people/${membershipId}`} size="sm">
                  {theirs[0]?.membership.name}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {theirs[0] && t(`identity.roles.${theirs[0].membership.role}`)}
                </Text>
              </Table.Td>
              <Table.Td>
                {theirs.map(({ id, permission, isNarrowed }) => (
                  <Text key={id} size="sm">
                    {t(`permission.names.${permission}`)}{' '}
                    {isNarrowed && (
                      <Badge variant="light" color="gray">
                        {t('permission.isNarrowed')}
                      </Badge>
                    )}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}
