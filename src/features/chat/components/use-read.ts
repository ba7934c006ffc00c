import { useEffect, useState } from 'react'
import { api } from '@/trpc/client'

const PAUSE_MS = 600

/** Says how far the member has read: what was seen at the end of the conversation while the page was looked at. */
export function useRead(moduleId: string | null, seq: number, isAtEnd: boolean) {
  const utils = api.useUtils()
  const [isVisible, setIsVisible] = useState(true)
  useEffect(() => {
    const look = () => setIsVisible(document.visibilityState === 'visible')
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  useEffect(() => {
    if (!isVisible || !isAtEnd || seq === 0) return
    const tell = async () => {
      await utils.client.chat.markRead.mutate({ moduleId, seq }).catch(() => {})
      await Promise.all([
        utils.chat.unread.invalidate(),
        utils.chat.rooms.invalidate(),
        utils.chat.roomUnread.invalidate(),
        utils.notification.unread.invalidate(),
      ])
    }
    const timer = setTimeout(tell, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [utils, moduleId, seq, isAtEnd, isVisible])
}
