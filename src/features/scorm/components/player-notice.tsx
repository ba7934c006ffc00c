'use client'

import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { RelativeTime } from '@/components/relative-time'
import classes from './player.module.css'
import type { Player, PlayerView } from './use-player'

type NoticeProps = {
  view: PlayerView
  player: Player
  isWide: boolean
  onTree: () => void
  onAnew: () => void
  onGone: () => void
}
type Action = { label: string; onClick: () => void }
type Notice = { title: string; text: ReactNode; actions: Action[]; isBusy?: boolean }

function useNotice({ view, player, isWide, onTree, onAnew, onGone }: NoticeProps): Notice | null {
  const t = useTranslations('scormPlayer.notice')
  const leave = { label: t('leave'), onClick: onGone }
  if (view.save?.status === 'takenOver') {
    return {
      title: t('takenOverTitle'),
      text: t('takenOverText'),
      actions: [{ label: t('here'), onClick: onAnew }, leave],
    }
  }
  switch (view.phase) {
    case 'opening':
    case 'launching':
      return { title: t('opening'), text: '', actions: [], isBusy: true }
    case 'waiting':
      return {
        title: t('waitingTitle'),
        text: t(view.isConnected ? 'waitingServer' : 'waitingOffline'),
        actions: [
          leave,
          ...(view.isConnected ? [{ label: t('skip'), onClick: () => player.tell({ type: 'skip' }) }] : []),
        ],
      }
    case 'asking':
      return {
        title: t('askTitle'),
        text:
          view.otherSince && t.rich('askText', { since: () => <RelativeTime value={view.otherSince ?? new Date()} /> }),
        actions: [{ label: t('here'), onClick: () => void player.begin(true) }, leave],
      }
    case 'failed':
      return {
        title: t('failedTitle'),
        text: view.failure ?? t('loadFailed'),
        actions: [{ label: t('retry'), onClick: onAnew }, leave],
      }
    case 'ended': {
      const exit = { label: t('exit'), onClick: player.exit }
      if (!view.tree.some(({ canChoose }) => canChoose)) {
        return { title: t('endedTitle'), text: t('endedText'), actions: [exit] }
      }
      const actions = isWide ? [exit] : [{ label: t('choose'), onClick: onTree }, exit]
      return { title: t('chooseTitle'), text: t('chooseText'), actions }
    }
    case 'leaving':
      return leavingNotice(view, player, t, leave)
    default:
      return null
  }
}

type Translate = ReturnType<typeof useTranslations<'scormPlayer.notice'>>

/** What is not saved yet when the learner wants to go: where it is, and what becomes of it. */
function leavingNotice({ save }: PlayerView, player: Player, t: Translate, leave: Action): Notice {
  if (!save || save.status === 'saving' || save.status === 'saved') {
    return { title: t('leaving'), text: '', actions: [], isBusy: true }
  }
  if (save.status === 'refused') {
    return { title: t('refusedTitle'), text: t(`refused.${save.reason ?? 'invalid'}`), actions: [leave] }
  }
  const retry = { label: t('retry'), onClick: () => player.tell({ type: 'retry' }) }
  return {
    title: t('unsavedTitle'),
    text: t(save.isKept ? 'unsavedKept' : 'unsavedNotKept'),
    actions: [retry, save.isKept ? leave : { ...leave, label: t('lose') }],
  }
}

/** What the learner has to know or decide before the content, or instead of it. */
export function PlayerNotice(props: NoticeProps) {
  const notice = useNotice(props)
  const actions = useRef<HTMLDivElement>(null)
  const title = notice?.title
  useEffect(() => {
    if (title) actions.current?.querySelector('button')?.focus()
  }, [title])
  if (!notice) return null
  return (
    <div className={classes.notice} role={notice.isBusy ? 'status' : 'alert'}>
      <Stack gap="sm" maw={480} p="lg" align="flex-start">
        <Title order={2} size="h4">
          {notice.title}
        </Title>
        {notice.text && <Text>{notice.text}</Text>}
        <Group gap="sm" ref={actions}>
          {notice.actions.map(({ label, onClick }, index) => (
            <Button key={label} variant={index === 0 ? 'filled' : 'default'} onClick={onClick}>
              {label}
            </Button>
          ))}
        </Group>
      </Stack>
    </div>
  )
}

/** What goes on beside the content: no connection, no copy, something refused. */
export function PlayerBanner({ view, player }: { view: PlayerView; player: Player }) {
  const t = useTranslations('scormPlayer.banner')
  const n = useTranslations('scormPlayer.notice')
  const { save } = view
  const retry = (
    <Button size="compact-xs" variant="default" onClick={() => player.tell({ type: 'retry' })}>
      {n('retry')}
    </Button>
  )
  if (view.phase !== 'playing' && view.phase !== 'ended') return null
  if (save?.status === 'refused') {
    return <Banner isBad text={`${t('refused')} ${n(`refused.${save.reason ?? 'invalid'}`)}`} />
  }
  if (save?.status === 'offline') {
    const where = save.isKept ? 'kept' : 'notKept'
    return (
      <Banner isBad={!save.isKept} text={t(save.isConnected ? `server.${where}` : `offline.${where}`)}>
        {retry}
      </Banner>
    )
  }
  if (view.refusedBefore) return <Banner isBad text={`${t('refusedBefore')} ${n(`refused.${view.refusedBefore}`)}`} />
  if (!view.isKeeping && !view.isReview) return <Banner text={t('noCopy')} />
  return null
}

function Banner({ text, isBad = false, children }: { text: string; isBad?: boolean; children?: ReactNode }) {
  return (
    <Alert
      color={isBad ? 'red' : 'yellow'}
      radius={0}
      p="xs"
      role="status"
      icon={isBad ? <IconAlertTriangle aria-hidden /> : <IconInfoCircle aria-hidden />}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm">{text}</Text>
        {children}
      </Group>
    </Alert>
  )
}
