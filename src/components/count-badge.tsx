import type { ReactNode } from 'react'
import classes from './count-badge.module.css'

type CountBadgeProps = { label: string; isQuiet?: boolean; children: ReactNode }

/** How many there are, beside what they are of; `label` says of what for who sees only the number. */
export const CountBadge = ({ label, isQuiet = false, children }: CountBadgeProps) => (
  <span className={classes.badge} data-quiet={isQuiet || undefined} role="img" aria-label={label}>
    {children}
  </span>
)
