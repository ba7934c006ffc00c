import { IconGift } from '@tabler/icons-react'
import classes from './reward-picture.module.css'

type RewardPictureProps = { slug: string; assetId: string | null; isEager?: boolean }

/** The reward's picture, decorative, or a calm surface where there is none. */
export function RewardPicture({ slug, assetId, isEager = false }: RewardPictureProps) {
  return (
    <div className={classes.picture}>
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
          <IconGift size={48} stroke={1.2} aria-hidden />
        </span>
      )}
    </div>
  )
}
