'use client'

import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'

/** The link of this site that a plain click follows away from this page. */
function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!isPlain || !(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.download) return null
  const leaves = link.pathname !== window.location.pathname || link.search !== window.location.search
  return link.origin === window.location.origin && leaves ? link : null
}

type LeaveWords = { title?: string; text?: string }

/** Asks before a link, the back button or closing the page throws away what was typed, or what the words say. */
export function useLeaveGuard(isActive: boolean, words: LeaveWords = {}): void {
  const t = useTranslations('common')
  const router = useRouter()
  const { title = t('leaveTitle'), text = t('leaveText') } = words
  useEffect(() => {
    if (!isActive) return
    const guard = new AbortController()
    const ask = (leave: () => void) =>
      modals.openConfirmModal({
        title,
        children: <Text size="sm">{text}</Text>,
        labels: { confirm: t('leave'), cancel: t('stay') },
        confirmProps: { color: 'red' },
        onConfirm: () => {
          guard.abort()
          leave()
        },
      })
    const { signal } = guard
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal })
    const onClick = (event: MouseEvent) => {
      const link = followedLink(event)
      if (!link) return
      event.preventDefault()
      event.stopPropagation()
      ask(() => router.push(link.href))
    }
    window.addEventListener('click', onClick, { capture: true, signal })
    const onNavigate = (event: NavigateEvent) => {
      if (event.navigationType !== 'traverse' || !event.cancelable || event.hashChange) return
      event.preventDefault()
      ask(() => window.navigation.traverseTo(event.destination.key))
    }
    // Browsers without this API go back unasked.
    if ('navigation' in window) window.navigation.addEventListener('navigate', onNavigate, { signal })
    return () => guard.abort()
  }, [isActive, router, t, title, text])
}
