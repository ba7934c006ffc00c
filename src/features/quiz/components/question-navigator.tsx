import { IconFlagFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { GivenAnswer } from '../schema'
import classes from './question-navigator.module.css'
import type { Position } from './use-position'

type QuestionNavigatorProps = {
  questions: readonly { id: string }[]
  answers: ReadonlyMap<string, GivenAnswer>
  position: Position
  onGoTo: (index: number) => void
}

/** Every question by number: answered, flagged, open now. */
export function QuestionNavigator({ questions, answers, position, onGoTo }: QuestionNavigatorProps) {
  const t = useTranslations('quiz.navigator')
  return (
    <ol className={classes.grid} aria-label={t('title')}>
      {questions.map(({ id }, index) => {
        const answer = answers.get(id)
        const isAnswered = (answer?.optionIds.length ?? 0) > 0
        const isFlagged = answer?.isFlagged ?? false
        const states = [isAnswered ? t('answered') : t('unanswered'), isFlagged && t('flagged')].filter(Boolean)
        return (
          <li key={id}>
            <button
              type="button"
              className={classes.cell}
              data-answered={isAnswered || undefined}
              aria-current={position === index ? 'step' : undefined}
              aria-label={`${t('question', { number: index + 1 })}, ${states.join(', ')}`}
              onClick={() => onGoTo(index)}
            >
              {index + 1}
              {isFlagged && <IconFlagFilled size={12} className={classes.flag} aria-hidden />}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
