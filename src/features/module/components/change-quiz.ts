import type { EditedQuiz } from './quiz-editor'
import type { EditedSection } from './section-editor-page'

/** A section in the cache with its quiz changed. */
export const changeQuiz =
  (change: (quiz: EditedQuiz) => EditedQuiz) =>
  (section: EditedSection | undefined): EditedSection | undefined =>
    section?.quiz ? { ...section, quiz: change(section.quiz) } : section
