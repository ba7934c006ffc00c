import Link from 'next/link'
import classes from './bar-row.module.css'

type BarRowProps = {
  name: string
  figure: string
  title?: string
  href: string | null
  parts: { color: string; percent: number }[]
}

/** A line of a list that is a chart: name, figure and bar; it leads to the people behind it. */
export function BarRow({ name, figure, title, href, parts }: BarRowProps) {
  const content = (
    <>
      <span className={classes.line}>
        <span className={classes.name}>{name}</span>
        <span className={classes.figure}>{figure}</span>
      </span>
      <span className={classes.bar} aria-hidden>
        {parts.map(({ color, percent }) => (
          <span key={color} style={{ width: `${percent}%`, background: color }} />
        ))}
      </span>
    </>
  )
  if (!href) {
    return (
      <span className={classes.row} title={title}>
        {content}
      </span>
    )
  }
  return (
    <Link href={href} className={classes.row} title={title}>
      {content}
    </Link>
  )
}
