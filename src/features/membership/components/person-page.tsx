'use client'

import { Anchor, Avatar, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlaylistAdd, IconStars } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RelativeTime } from '@/components/relative-time'
import { useShell } from '@/features/tenant/components/shell-context'
import { api, type RouterOutputs } from '@/trpc/client'
import { MemberState } from './member-list'
import { MemberMenu } from './member-menu'
import { MemberPermissionsSection } from './member-permissions'
import { MemberReach } from './member-reach'
import type { Grantable } from './people-page'
import { PersonAssignments } from './person-assignments'
import { PersonAudit } from './person-audit'
import { PersonGroups } from './person-groups'
import { PersonModules } from './person-modules'
import { PersonProfile } from './person-profile'
import { PersonAttempts, PersonCertificates } from './person-results'

const AssignModal = dynamic(async () => (await import('@/features/assignment/components/assign-modal')).AssignModal)
const GivePointsModal = dynamic(
  async () => (await import('@/features/xp/components/give-points-modal')).GivePointsModal,
)

export type Person = RouterOutputs['membership']['person']['get']
type PersonPageProps = { slug: string; initial: Person; grantable: Grantable | null }

/** Everything that the asker may see of one person; each part asks for itself. */
export function PersonPage({ slug, initial, grantable }: PersonPageProps) {
  const { data: person } = api.membership.person.get.useQuery({ membershipId: initial.id }, { initialData: initial })
  const { capabilities } = useShell()
  const { id, name, canManage, canSeeProgress } = person
  return (
    <Stack gap="xl">
      <Header slug={slug} person={person} grantable={grantable} />
      <PersonProfile person={person} slug={slug} />
      <PersonGroups person={person} slug={slug} />
      {canSeeProgress && (
        <>
          <PersonAssignments membershipId={id} />
          <PersonModules membershipId={id} name={name} hasLeft={person.deactivatedAt !== null} />
          <PersonAttempts membershipId={id} />
          <PersonCertificates membershipId={id} />
        </>
      )}
      {capabilities.includes('MANAGE_USERS') && (
        <>
          <MemberPermissionsSection membershipId={id} isEditable={canManage} />
          <MemberReach membershipId={id} name={name} />
        </>
      )}
      {capabilities.includes('VIEW_AUDIT_LOG') && <PersonAudit membershipId={id} />}
    </Stack>
  )
}

function Header({ slug, person, grantable }: { slug: string; person: Person; grantable: Grantable | null }) {
  const t = useTranslations()
  const { capabilities, member } = useShell()
  const [isAssigning, setIsAssigning] = useState(false)
  const [isGiving, setIsGiving] = useState(false)
  const { name, email, role, joinedAt } = person
  return (
    <div>
      {capabilities.includes('MANAGE_USERS') && (
        <Anchor component={Link} href={`/t/${slug}/people`} size="sm">
          ← {t('membership.title')}
        </Anchor>
      )}
      <Group justify="space-between" align="flex-start" mt="xs">
        <Group wrap="nowrap" align="flex-start" miw={0}>
          <Avatar name={name} color="initials" radius="xl" size="lg" alt="" />
          <div style={{ minWidth: 0 }}>
            <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Title>
            <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {email}
            </Text>
            <Group gap={6} mt={6}>
              <Badge variant="light">{t(`identity.roles.${role}`)}</Badge>
              <MemberState member={person} />
              {joinedAt && (
                <Text size="sm" c="dimmed">
                  {t('membership.person.joined')} <RelativeTime value={joinedAt} />
                </Text>
              )}
            </Group>
          </div>
        </Group>
        <Group gap="xs">
          {capabilities.includes('MANAGE_GROUPS') && !person.deactivatedAt && (
            <Button
              variant="default"
              leftSection={<IconPlaylistAdd size={18} aria-hidden />}
              onClick={() => setIsAssigning(true)}
            >
              {t('membership.bulk.assign')}
            </Button>
          )}
          {capabilities.includes('MANAGE_REWARDS') && person.id !== member.id && !person.deactivatedAt && (
            <Button
              variant="default"
              leftSection={<IconStars size={18} aria-hidden />}
              onClick={() => setIsGiving(true)}
            >
              {t('xp.byHand.open')}
            </Button>
          )}
          {grantable && <MemberMenu member={person} grantable={grantable} />}
        </Group>
      </Group>
      {isAssigning && <AssignModal membershipIds={[person.id]} isOpen onClose={() => setIsAssigning(false)} />}
      {isGiving && <GivePointsModal membershipId={person.id} name={name} onClose={() => setIsGiving(false)} />}
    </div>
  )
}
