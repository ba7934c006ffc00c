'use client'

import dynamic from 'next/dynamic'

/** What pages of others show of conversations comes after them. */
export const LazyModuleChatLink = dynamic(async () => (await import('./module-chat-link')).ModuleChatLink, {
  ssr: false,
})
export const LazyUnreadAnswers = dynamic(async () => (await import('./unread-answers')).UnreadAnswers, { ssr: false })
export const LazyChatUnread = dynamic(async () => (await import('./chat-unread')).ChatUnread, { ssr: false })
