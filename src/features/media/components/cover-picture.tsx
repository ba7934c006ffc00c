import type { IconProps } from '@tabler/icons-react'
import type { ComponentType, CSSProperties, ReactNode } from 'react'
import classes from './cover-picture.module.css'

export type CoverProps = { slug: string; assetId: string | null; isEager?: boolean; children?: ReactNode }
type CoverPictureProps = CoverProps & { ratio: string; icon: ComponentType<IconProps> }

/** A picture of the company's, decorative, or a calm surface where there is none; badges lie on top. */
export function CoverPicture({ slug, assetId, ratio, icon: Icon, isEager = false, children }: CoverPictureProps) {
  return (
    <div className={classes.cover} style={{ '--cover-ratio': ratio } as CSSProperties}>
      {assetId ? (
        // biome-ignore lint/performance/noImgElement: a tenant's own file, behind its session
        <img
          src={`/t/${slug}/files/${assetId}`}
          alt=""
          className={classes.image}
          loading={isEager ? 'eager' : 'lazy'}
          decoding="async"
        />
      ) : (
        <span className={classes.placeholder}>
          <Icon size={48} stroke={1.2} aria-hidden />
        </span>
      )}
      {children && <div className={classes.badges}>{children}</div>}
    </div>
  )
}
