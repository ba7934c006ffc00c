'use client'

import { Button, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SortableList } from '@/components/sortable-list'
import { QuestionType } from '@/generated/prisma/enums'
import type { EditedModule } from './editor-page'
import { QuestionCard } from './question-card'
import { copyQuestion, newQuestion } from './question-forms'
import { QuizSettings } from './quiz-settings'
import type { EditedSection } from './section-editor-page'
import { useQuestions } from './use-questions'

export type EditedQuiz = NonNullable<EditedSection['quiz']>
export type EditedQuestion = EditedQuiz['questions'][number]

type QuizEditorProps = { module: EditedModule; sectionId: string; quiz: EditedQuiz }

/** A quiz: its rules, and its questions in their order. */
export function QuizEditor({ module, sectionId, quiz }: QuizEditorProps) {
  const t = useTranslations('module.quiz')
  const { add, move, remove } = useQuestions({ moduleId: module.id, sectionId, quizId: quiz.id })
  const [openId, setOpenId] = useState<string | null>(
    quiz.questions.length === 1 ? (quiz.questions[0]?.id ?? null) : null,
  )
  const insert = (question: ReturnType<typeof newQuestion>, beforeId: string | null) =>
    add.mutate({ quizId: quiz.id, question, beforeId }, { onSuccess: ({ id }) => setOpenId(id) })
  const points = quiz.questions.reduce((sum, question) => sum + question.points, 0)
  return (
    <>
      <QuizSettings moduleId={module.id} sectionId={sectionId} quiz={quiz} />
      <Paper withBorder p={{ base: 'sm', sm: 'lg' }} radius="lg" component="section" aria-labelledby="questions">
        <Stack>
          <div>
            <Title order={2} size="h4" id="questions">
              {t('questions')}
            </Title>
            <Text size="sm" c="dimmed">
              {quiz.questions.length === 0 ? t('noQuestions') : t('sum', { count: quiz.questions.length, points })}
            </Text>
          </div>
          <SortableList
            label={t('questions')}
            items={quiz.questions}
            nameOf={(question, index) => t('questionName', { number: index + 1, prompt: question.prompt })}
            onMove={(questionId, beforeId) => move.mutate({ questionId, beforeId })}
            renderItem={(question, index, controls) => (
              <QuestionCard
                moduleId={module.id}
                sectionId={sectionId}
                language={module.language}
                question={question}
                number={index + 1}
                controls={controls}
                isOpen={question.id === openId}
                onToggle={() => setOpenId(question.id === openId ? null : question.id)}
                onDuplicate={(values) => insert(copyQuestion(values), quiz.questions[index + 1]?.id ?? null)}
                onRemove={() => remove.mutate({ questionId: question.id })}
              />
            )}
          />
          <Group>
            <Menu position="bottom-start" withinPortal>
              <Menu.Target>
                <Button leftSection={<IconPlus size={18} aria-hidden />} loading={add.isPending}>
                  {t('addQuestion')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {Object.values(QuestionType).map((type) => (
                  <Menu.Item key={type} onClick={() => insert(newQuestion(type, module.language), null)}>
                    <Text size="sm" fw={600}>
                      {t(`types.${type}`)}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {t(`typeTexts.${type}`)}
                    </Text>
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </Group>
        </Stack>
      </Paper>
    </>
  )
}
