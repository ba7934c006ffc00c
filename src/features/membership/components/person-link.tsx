'use client'

import { Anchor } from '@mantine/core'
import Link from 'next/link'
import { useShell } from '@/features/tenant/components/shell-context'
import { PERSON_VIEWERS } from '../policy'

/** A person's name; leads to their page those who may look at people. */
export function PersonLink({ id, name }: { id: string; name: string }) {
  const { tenant, capabilities } = useShell()
  if (!PERSON_VIEWERS.some((capability) => capabilities.includes(capability))) return name
  return (
    <Anchor component={Link} href={`/t/${tenant.slug}/people/${id}`} inherit c="inherit">
      {name}
    </Anchor>
  )
}
