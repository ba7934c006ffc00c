'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { api } from '@/trpc/client'
import classes from './player.module.css'
import { PlayerBar } from './player-bar'
import { PlayerBanner, PlayerNotice } from './player-notice'
import { PlayerTree } from './player-tree'
import { type LaunchPackage, usePlayer } from './use-player'

const PlayerDrawer = lazy(() => import('./player-drawer'))

const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads'

export type PlayedPackage = { title: string; language: string; contentUrl: string; backHref: string }

type PlayerPageProps = PlayedPackage & { isHere: boolean; launch: LaunchPackage }

/** A course package in the full window; every launch has a frame of its own. */
export function PlayerPage({ isHere, ...props }: PlayerPageProps) {
  const [launches, setLaunches] = useState(0)
  return (
    <PlayerWindow
      key={launches}
      {...props}
      isHere={isHere || launches > 0}
      onAnew={() => setLaunches((count) => count + 1)}
    />
  )
}

/** Back to the platform, which asks anew how far the learner is. */
function useWayBack(href: string) {
  const router = useRouter()
  const utils = api.useUtils()
  return useCallback(() => {
    void utils.invalidate()
    router.push(href)
    router.refresh()
  }, [router, utils, href])
}

/** A page that the browser has kept and shows again has let go of the attempt: it begins anew. */
function useFreshPage() {
  useEffect(() => {
    const show = ({ persisted }: PageTransitionEvent) => persisted && window.location.reload()
    window.addEventListener('pageshow', show)
    return () => window.removeEventListener('pageshow', show)
  }, [])
}

/** A window that holds the only copy of something is not closed without a question. */
function useCloseGuard(isActive: boolean) {
  useEffect(() => {
    if (!isActive) return
    const guard = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [isActive])
}

function PlayerWindow(props: PlayerPageProps & { onAnew: () => void }) {
  const { title, language, contentUrl, backHref, isHere, launch, onAnew } = props
  const t = useTranslations('scormPlayer')
  const player = usePlayer({ origin: new URL(contentUrl).origin, isHere, launch })
  const { frame, view, tell, exit } = player
  const goBack = useWayBack(backHref)
  const isWide = useMediaQuery('(min-width: 62em)', true)
  const [isAsideOpen, setAside] = useState(true)
  const [isDrawerOpen, setDrawer] = useState(false)
  const treeButton = useRef<HTMLButtonElement>(null)
  const hasTree = view.tree.filter(({ isVisible }) => isVisible).length > 1
  const { phase, save } = view
  useFreshPage()
  useCloseGuard(save !== null && !save.isKept && save.unsaved > 0)
  useEffect(() => {
    if (phase === 'left') goBack()
  }, [phase, goBack])
  const choose = (id: string) => {
    setDrawer(false)
    tell({ type: 'request', to: { choice: id } })
  }
  useEffect(() => {
    if (phase === 'playing') frame.current?.focus()
  }, [phase, frame])
  const closeDrawer = () => {
    setDrawer(false)
    treeButton.current?.focus()
  }
  const isRunning = phase === 'playing' || phase === 'ended'
  const openTree = () => (isWide ? setAside(!isAsideOpen) : setDrawer(true))
  const tree = <PlayerTree tree={view.tree} onChoose={choose} />
  return (
    <div className={classes.page}>
      <PlayerBar
        {...{ title, language, view, tell, hasTree, treeButton }}
        isTreeOpen={isWide ? isAsideOpen : isDrawerOpen}
        onTree={openTree}
        onExit={isRunning ? exit : goBack}
      />
      <PlayerBanner view={view} player={player} />
      <div className={classes.body}>
        {hasTree && isAsideOpen && (
          <nav className={classes.aside} aria-label={t('contents')}>
            {tree}
          </nav>
        )}
        <main id="content" className={classes.stage}>
          <iframe
            ref={frame}
            className={classes.frame}
            src={`${contentUrl}~player`}
            title={title}
            sandbox={SANDBOX}
            allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
            inert={phase !== 'playing'}
          />
          <PlayerNotice {...{ view, player, isWide, onAnew }} onTree={openTree} onGone={goBack} />
        </main>
      </div>
      {hasTree && isDrawerOpen && !isWide && (
        <Suspense>
          <PlayerDrawer onClose={closeDrawer}>{tree}</PlayerDrawer>
        </Suspense>
      )}
    </div>
  )
}
