import { callerFor } from '../../../src/test/caller'
import { idOf, moduleOfEnrollment, type Scale, SECTIONS_PER_MODULE } from './filled-database'

const SLUG = 'tenant-1'

let asked = 0

/** Every request comes from another address, so that no limit per address is met. */
function nextAddress() {
  asked += 1
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`
}

const apiOf = (member: number, slug: string | null = SLUG) =>
  callerFor(
    { sessionId: idOf('session', 1, member), slug: SLUG },
    { slug, headers: { 'x-forwarded-for': nextAddress() } },
  )

/** The first member: owns the tenant, wrote its modules and runs the platform. */
export const owner = () => apiOf(1)
export const ownerOutside = () => apiOf(1, null)

/** For what is not there: the refusal is an answer too. */
export const orNothing = <T>(answer: Promise<T>) => answer.catch(() => null)

const moduleIds = (member: number, number: number) => ({
  number,
  moduleId: idOf('module', 1, number),
  slug: `module-${number}`,
  sectionId: idOf('section', 1, number, 1),
  videoId: idOf('section', 1, number, 2),
  quizSectionId: idOf('section', 1, number, SECTIONS_PER_MODULE),
  quizId: idOf('quiz', 1, number),
  questionId: idOf('question', 1, number, 1),
  optionIds: [1, 2].map((option) => idOf('option', 1, number, 1, option)),
  enrollmentId: idOf('enrollment', 1, member, number),
  certificateId: idOf('certificate', 1, member, number),
})

/** One of the employees, with modules of their own, so that callers keep out of each other's way. */
export function learner(scale: Scale, caller: number) {
  const member = caller + 2
  const moduleOf = (enrollment: number) => moduleIds(member, moduleOfEnrollment(scale, member, enrollment))
  return {
    api: apiOf(member),
    membershipId: idOf('membership', 1, member),
    notStarted: moduleOf(0),
    underWay: moduleOf(1),
    completed: moduleOf(2),
    inQuiz: moduleOf(3),
  }
}

export type Learner = ReturnType<typeof learner>
