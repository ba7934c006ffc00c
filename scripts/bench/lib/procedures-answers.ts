import { idOf, type Scale } from './filled-database'
import { messageCount } from './filled-questions'
import type { Case } from './measure'
import { learner, owner } from './procedures-people'

/** Every query about answers, by its path. */
export function answerCases(scale: Scale): Record<string, Case['run']> {
  const moduleId = idOf('module', 1, 1)
  // A question that is open: divisible by ten and not by thirty.
  const cursor = idOf('message', 1, Math.floor(messageCount(scale) / 60) * 30 + 10)
  return {
    'answer.count': () => owner().answer.count(),
    'answer.count, of who mentors nothing': (caller) => learner(scale, caller).api.answer.count(),
    'answer.questions': () => owner().answer.questions({}),
    'answer.questions, next page': () => owner().answer.questions({ cursor, limit: 10 }),
    'answer.questions, of a module': () => owner().answer.questions({ moduleId }),
    'answer.places': () => owner().answer.places(),
    'answer.rights': () => owner().answer.rights({ moduleId }),
    'answer.sections': () => owner().answer.sections({ answerId: idOf('message', 1, 31) }),
  }
}
