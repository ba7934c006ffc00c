import { useTranslations } from 'next-intl'
import classes from './score-ring.module.css'

/** The score as a ring; what it says stands beside it in words. (Mantine's brings its pop-over code along.) */
export function ScoreRing({ percent, hasPassed }: { percent: number; hasPassed: boolean }) {
  const t = useTranslations('quiz')
  return (
    <div className={classes.ring} data-passed={hasPassed || undefined} aria-hidden>
      <svg viewBox="0 0 36 36" role="presentation">
        <circle className={classes.track} cx="18" cy="18" r="16" />
        <circle className={classes.value} cx="18" cy="18" r="16" pathLength="100" strokeDasharray={`${percent} 200`} />
      </svg>
      <span className={classes.label}>{t('percent', { percent })}</span>
    </div>
  )
}
