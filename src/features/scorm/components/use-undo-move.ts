import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { notifyError } from '@/components/notify'
import { api } from '@/trpc/client'

/** Takes a move back, and says who stayed because they have begun since. */
export function useUndoMove(sectionId: string) {
  const t = useTranslations('scorm.versions')
  const utils = api.useUtils()
  return api.scorm.undoMove.useMutation({
    onError: notifyError,
    onSuccess: ({ count, stayed }) => void notifications.show({ message: t('undone', { count, stayed }) }),
    onSettled: () => utils.scorm.versions.invalidate({ sectionId }),
  })
}
