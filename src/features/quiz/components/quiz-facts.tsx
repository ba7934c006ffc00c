import { Paper, SimpleGrid, Text, ThemeIcon } from '@mantine/core'
import { IconClockHour4, IconListCheck, IconRepeat, IconTargetArrow } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from './quiz-facts.module.css'
import type { QuizOverview } from './quiz-section'
import { useDuration } from './use-duration'

/** How many questions, how long, how many attempts, how much is enough. */
export function QuizFacts({ data: { quiz, standing } }: { data: QuizOverview }) {
  const t = useTranslations('quiz')
  const duration = useDuration()
  const isDrawn = quiz.asked < quiz.available
  const left = standing?.attemptsLeft ?? quiz.maxAttempts
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} m={0} spacing="md" verticalSpacing="lg">
        <Fact
          icon={<IconListCheck size={18} aria-hidden />}
          label={t('facts.questions')}
          value={quiz.asked}
          hint={isDrawn && t('facts.drawn', { available: quiz.available })}
        />
        <Fact
          icon={<IconClockHour4 size={18} aria-hidden />}
          label={t('facts.time')}
          value={quiz.timeLimitSeconds ? duration(quiz.timeLimitSeconds) : t('facts.noLimit')}
        />
        <Fact
          icon={<IconRepeat size={18} aria-hidden />}
          label={standing && quiz.maxAttempts !== null ? t('facts.attempts') : t('facts.attemptsAllowed')}
          value={left ?? t('facts.unlimited')}
          hint={standing && quiz.maxAttempts !== null && t('facts.ofMax', { max: quiz.maxAttempts })}
        />
        <Fact
          icon={<IconTargetArrow size={18} aria-hidden />}
          label={t('facts.passMark')}
          value={t('percent', { percent: quiz.passingScore })}
        />
      </SimpleGrid>
    </Paper>
  )
}

type FactProps = { icon: ReactNode; label: string; value: ReactNode; hint?: ReactNode }

const Fact = ({ icon, label, value, hint }: FactProps) => (
  <div className={classes.fact}>
    <ThemeIcon variant="light" size="lg" radius="md" className={classes.icon} aria-hidden>
      {icon}
    </ThemeIcon>
    <Text component="dt" size="sm" c="dimmed">
      {label}
    </Text>
    <Text component="dd" m={0} fw={600}>
      {value}
      {hint && (
        <Text span size="sm" c="dimmed" fw={400} className={classes.hint}>
          {hint}
        </Text>
      )}
    </Text>
  </div>
)
