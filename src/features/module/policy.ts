import type { LearnerQuestion, LearnerSection, PublishedQuestion, PublishedSection } from './schema'

const toLearnerQuestion = ({
  explanation: _explanation,
  options,
  ...question
}: PublishedQuestion): LearnerQuestion => ({
  ...question,
  options: options.map(({ id, text }) => ({ id, text })),
})

/** Takes the right answers and explanations out of a section. */
export const toLearnerSection = ({ quiz, ...content }: PublishedSection): LearnerSection => ({
  ...content,
  quiz: quiz && { ...quiz, questions: quiz.questions.map(toLearnerQuestion) },
})
