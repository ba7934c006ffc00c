import { threadCount } from './filled-comments'
import { idOf, type Scale } from './filled-database'
import type { Case } from './measure'
import { learner } from './procedures-people'

/** Every query about comments, by its path. */
export function commentCases(scale: Scale): Record<string, Case['run']> {
  const comments = (caller: number) => learner(scale, caller).api.comment
  const moduleId = idOf('module', 1, 1)
  const thread = (number: number) => idOf('comment', 1, number)
  const cursor = thread(Math.floor(threadCount(scale) / 8) * 4)
  return {
    'comment.list': (caller) => comments(caller).list({ moduleId }),
    'comment.list, next page': (caller) => comments(caller).list({ moduleId, limit: 10, cursor }),
    'comment.list, resolved': (caller) => comments(caller).list({ moduleId, state: 'RESOLVED' }),
    'comment.list, resolved, next page': (caller) =>
      comments(caller).list({ moduleId, state: 'RESOLVED', limit: 3, cursor }),
    'comment.thread': (caller) => comments(caller).thread({ commentId: thread(1) }),
    'comment.replies': (caller) => comments(caller).replies({ threadId: thread(1) }),
    'comment.replies, next page': (caller) =>
      comments(caller).replies({ threadId: thread(1), cursor: idOf('commentReply', 1, 1, 100) }),
  }
}
