import { Checkbox, Fieldset, List, Paper, Radio, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { LearnerQuestion, LearnerQuiz } from '../schema'

/** A quiz as it will be asked, to look at: nothing is answered or counted. */
export function QuizPreview({ quiz }: { quiz: LearnerQuiz }) {
  const t = useTranslations('module.quiz')
  const asked = Math.min(quiz.questionsPerAttempt ?? quiz.questions.length, quiz.questions.length)
  const rules = [
    t('ruleQuestions', { asked, written: quiz.questions.length }),
    t('rulePassing', { percent: quiz.passingScore }),
    quiz.maxAttempts === null ? t('ruleAnyAttempts') : t('ruleAttempts', { count: quiz.maxAttempts }),
    ...(quiz.timeLimitSeconds ? [t('ruleTime', { minutes: Math.max(1, Math.round(quiz.timeLimitSeconds / 60)) })] : []),
  ]
  return (
    <Stack>
      <Paper withBorder p="md" radius="lg">
        <Title order={3} size="h4">
          {quiz.title}
        </Title>
        <List size="sm" mt="xs">
          {rules.map((rule) => (
            <List.Item key={rule}>{rule}</List.Item>
          ))}
        </List>
      </Paper>
      {quiz.questions.map((question, index) => (
        <QuestionPreview key={question.id} question={question} number={index + 1} />
      ))}
    </Stack>
  )
}

function QuestionPreview({ question, number }: { question: LearnerQuestion; number: number }) {
  const t = useTranslations('module.quiz')
  const Mark = question.type === 'MULTIPLE_CHOICE' ? Checkbox : Radio
  return (
    <Fieldset legend={`${number}. ${question.prompt.trim() || t('emptyPrompt')}`} radius="md">
      <Text size="xs" c="dimmed" mb="xs">
        {t(`typeHints.${question.type}`)} · {t('points', { count: question.points })}
      </Text>
      <Stack gap="xs">
        {question.options.map((option, index) => (
          <Mark
            key={option.id}
            {...(question.type === 'MULTIPLE_CHOICE' ? {} : { name: question.id })}
            label={option.text || t('option', { number: index + 1 })}
          />
        ))}
      </Stack>
    </Fieldset>
  )
}
