import { idOf, type Scale } from './filled-database'
import { suggestionCount, THREADS_PER_SUGGESTION } from './filled-suggestions'
import type { Case } from './measure'
import { learner } from './procedures-people'

/** Every query of the board of suggestions, by its path. */
export function suggestionCases(scale: Scale): Record<string, Case['run']> {
  const board = (caller: number) => learner(scale, caller).api.suggestion
  const suggestionId = idOf('suggestion', 1, 1)
  // Divisible by ten, so that it is open.
  const cursor = idOf('suggestion', 1, Math.floor(suggestionCount(scale) / 20) * 10)
  const thread = (number: number) => idOf('remark', 1, number)
  return {
    'suggestion.list': (caller) => board(caller).list({}),
    'suggestion.list, next page': (caller) => board(caller).list({ cursor }),
    'suggestion.list, newest': (caller) => board(caller).list({ sort: 'NEWEST' }),
    'suggestion.list, newest, next page': (caller) => board(caller).list({ sort: 'NEWEST', cursor }),
    'suggestion.list, mine': (caller) => board(caller).list({ isMine: true }),
    'suggestion.list, voted': (caller) => board(caller).list({ isVoted: true }),
    'suggestion.list, searched': (caller) => board(caller).list({ search: 'subject 7' }),
    'suggestion.list, searched, few': (caller) => board(caller).list({ search: 'number 31' }),
    'suggestion.similar': (caller) => board(caller).similar({ title: 'How is subject 12 done' }),
    'suggestion.get': (caller) => board(caller).get({ suggestionId }),
    'suggestion.rights': (caller) => board(caller).rights(),
    'suggestion.comment.list': (caller) => board(caller).comment.list({ suggestionId }),
    'suggestion.comment.list, next page': (caller) =>
      board(caller).comment.list({ suggestionId, limit: 10, cursor: thread(Math.floor(THREADS_PER_SUGGESTION / 2)) }),
    'suggestion.comment.replies': (caller) => board(caller).comment.replies({ threadId: thread(1) }),
  }
}
