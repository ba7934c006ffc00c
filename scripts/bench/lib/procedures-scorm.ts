import { idOf, type Scale } from './filled-database'
import { owner } from './procedures-people'

const sectionId = idOf('scorm', 1)
const versionId = idOf('packageVersion', 1)

/** What authors, mentors and HR ask of a package and of its learners. */
export const scormCases = ({ measuredMembers }: Scale): Record<string, () => Promise<unknown>> => {
  const attemptId = idOf('scormAttempt', 1, 7)
  return {
    'scorm.get': () => owner().scorm.get({ sectionId }),
    'scorm.overview': () => owner().scorm.overview({ slug: 'module-1', sectionId }),
    'scorm.versions': () => owner().scorm.versions({ sectionId }),
    'scorm.tryOut': () => owner().scorm.tryOut({ sectionId }),
    'scorm.previewMove': () => owner().scorm.previewMove({ sectionId, versionId }),
    'scorm.previewResults': () => owner().scorm.previewResults({ sectionId, rule: 'SCORE', minScore: 80 }),
    'scorm.report': () => owner().scorm.report({ sectionId }),
    'scorm.learners': () => owner().scorm.learners({ sectionId }),
    'scorm.learners, next page': () =>
      owner().scorm.learners({ sectionId, cursor: idOf('registration', 1, Math.ceil(measuredMembers / 2)) }),
    'scorm.learners, searched': () => owner().scorm.learners({ sectionId, q: 'person 00001' }),
    'scorm.learners, done': () => owner().scorm.learners({ sectionId, state: 'DONE' }),
    'scorm.questions': () => owner().scorm.questions({ sectionId }),
    'scorm.record': () => owner().scorm.record({ registrationId: idOf('registration', 1, 7) }),
    'scorm.states': () => owner().scorm.states({ attemptId }),
    'scorm.answers': () => owner().scorm.answers({ attemptId }),
    'scorm.recorder': () => owner().scorm.recorder({ attemptId }),
  }
}
