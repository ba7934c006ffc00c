'use client'

import { useShell } from '@/features/tenant/components/shell-context'
import type { Dashboard } from './dashboard-page'

/** Where the people behind a figure are shown, to whom may see them. */
export function usePeopleHref({ canSeePeople }: Pick<Dashboard, 'canSeePeople'>) {
  const { slug } = useShell().tenant
  return (filter: Record<string, string>) =>
    canSeePeople ? `/t/${slug}/compliance?${new URLSearchParams(filter)}` : null
}
