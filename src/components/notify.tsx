import { notifications } from '@mantine/notifications'
import { UndoMessage } from '@/components/undo-message'

const UNDO_MS = 10_000

export const notifyError = (error: { message: string }) =>
  void notifications.show({ color: 'red', message: error.message })

/** Says what was done, with a way back for ten seconds. */
export function notifyUndo(text: string, onUndo: () => void) {
  const id = `undo-${crypto.randomUUID()}`
  const undo = () => {
    notifications.hide(id)
    onUndo()
  }
  notifications.show({ id, autoClose: UNDO_MS, message: <UndoMessage text={text} onUndo={undo} /> })
}
