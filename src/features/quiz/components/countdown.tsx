'use client'

import { VisuallyHidden } from '@mantine/core'
import { IconClockHour4 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { formatClock } from '@/lib/clock'
import classes from './countdown.module.css'
import type { ServerClock } from './server-clock'

/** Minutes before the end at which it is said aloud. */
const WARNINGS = [5, 1]

type CountdownProps = { clock: ServerClock; deadlineAt: Date; initialNow: Date; onOver: () => void }

/** The time left by the server's clock; `onOver` is called every second from the end on. */
export function Countdown({ clock, deadlineAt, initialNow, onOver }: CountdownProps) {
  const t = useTranslations('quiz.clock')
  const [left, setLeft] = useState(() => deadlineAt.getTime() - initialNow.getTime())
  const tick = useEffectEvent(() => {
    const now = deadlineAt.getTime() - clock.now()
    setLeft(now)
    if (now <= 0) onOver()
  })
  useEffect(() => {
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil(left / 1000))
  const warning = WARNINGS.findLast((minutes) => seconds <= minutes * 60)
  return (
    <>
      <div className={classes.clock} role="timer" aria-label={t('label')} data-warning={warning}>
        <IconClockHour4 size={18} aria-hidden />
        {seconds > 0 ? t('left', { time: formatClock(seconds) }) : t('over')}
      </div>
      <VisuallyHidden role="status">
        {seconds > 0 && warning !== undefined && t('soon', { minutes: warning })}
        {seconds === 0 && t('submitting')}
      </VisuallyHidden>
    </>
  )
}
