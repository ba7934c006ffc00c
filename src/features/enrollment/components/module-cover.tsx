import { IconBook2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './module-cover.module.css'

type ModuleCoverProps = { slug: string; coverAssetId: string | null; isEager?: boolean; children?: ReactNode }

/** The module's picture, decorative, or a calm surface where there is none; badges lie on top. */
export function ModuleCover({ slug, coverAssetId, isEager = false, children }: ModuleCoverProps) {
  return (
    <div className={classes.cover}>
      {coverAssetId ? (
        // biome-ignore lint/performance/noImgElement: a tenant's own file, behind its session
        <img
          src={`/t/${slug}/files/${coverAssetId}`}
          alt=""
          className={classes.image}
          loading={isEager ? 'eager' : 'lazy'}
          decoding="async"
        />
      ) : (
        <span className={classes.placeholder}>
          <IconBook2 size={48} stroke={1.2} aria-hidden />
        </span>
      )}
      {children && <div className={classes.badges}>{children}</div>}
    </div>
  )
}
