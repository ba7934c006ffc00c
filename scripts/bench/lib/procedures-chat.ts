import { idOf, type Scale } from './filled-database'
import { messageCount } from './filled-questions'
import type { Case } from './measure'
import { learner, owner } from './procedures-people'

/** Every query about conversations, by its path. */
export function chatCases(scale: Scale): Record<string, Case['run']> {
  const as = (caller: number) => learner(scale, caller).api
  const moduleId = idOf('module', 1, 1)
  const count = messageCount(scale)
  // Neither a question nor an answer.
  const cursor = idOf('message', 1, Math.floor(count / 20) * 10 + 5)
  return {
    'chat.rooms': (caller) => as(caller).chat.rooms({}),
    'chat.rooms, of who manages all': () => owner().chat.rooms({}),
    'chat.room': () => owner().chat.room({ moduleId }),
    'chat.reached': () => owner().chat.reached({ moduleId, membershipIds: [idOf('membership', 1, 2)] }),
    'chat.messages': () => owner().chat.messages({ moduleId }),
    'chat.messages, older': () => owner().chat.messages({ moduleId, cursor }),
    'chat.messages, around one': () => owner().chat.messages({ moduleId, cursor, side: 'around' }),
    'chat.messages, from the unread on': (caller) => as(caller).chat.messages({ moduleId: null, side: 'unread' }),
    'chat.search': () => owner().chat.search({ search: 'about 17' }),
    'chat.search, in one conversation': () => owner().chat.search({ search: 'about 17', moduleId }),
    'chat.unread': (caller) => as(caller).chat.unread(),
    'chat.roomUnread': () => owner().chat.roomUnread({ moduleId }),
    'chat.unreadAnswers': (caller) => as(caller).chat.unreadAnswers(),
    'chat.changesSince': () => owner().chat.changesSince({ moduleId, revision: count - 10 }),
    'membership.mentionable': (caller) => as(caller).membership.mentionable({ search: '' }),
    'membership.mentionable, searched': (caller) => as(caller).membership.mentionable({ search: 'Person 00001' }),
  }
}
