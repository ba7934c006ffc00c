import { List, ListItem, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { QuizOverview } from './quiz-section'
import { useDuration } from './use-duration'

/** The rules in plain words: nothing about the quiz comes as a surprise. */
export function QuizRules({ data: { quiz } }: { data: QuizOverview }) {
  const t = useTranslations('quiz.rules')
  const duration = useDuration()
  const rules = [
    t('saved'),
    quiz.timeLimitSeconds ? t('timed', { time: duration(quiz.timeLimitSeconds) }) : t('untimed'),
    quiz.hasSeveralRight && t('several'),
    quiz.cooldownSeconds > 0 && quiz.maxAttempts !== 1 && t('wait', { time: duration(quiz.cooldownSeconds) }),
    quiz.maxAttempts !== 1 && t('passed'),
    t(`review.${quiz.reviewPolicy}`),
  ].filter((rule) => rule !== false)
  return (
    <section aria-labelledby="quiz-rules">
      <Title order={2} size="h5" id="quiz-rules" mb="xs">
        {t('title')}
      </Title>
      <List size="sm" spacing={6} maw={640}>
        {rules.map((rule) => (
          <ListItem key={rule}>{rule}</ListItem>
        ))}
      </List>
    </section>
  )
}
