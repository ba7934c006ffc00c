import { IconBook2 } from '@tabler/icons-react'
import { CoverPicture, type CoverProps } from '@/features/media/components/cover-picture'

export const ModuleCover = (props: CoverProps) => <CoverPicture ratio="16 / 9" icon={IconBook2} {...props} />
