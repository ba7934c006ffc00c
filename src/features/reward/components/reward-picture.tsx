import { IconGift } from '@tabler/icons-react'
import { CoverPicture, type CoverProps } from '@/features/media/components/cover-picture'

export const RewardPicture = (props: CoverProps) => <CoverPicture ratio="16 / 10" icon={IconGift} {...props} />
