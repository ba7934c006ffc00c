'use client'

import { ActionIcon } from '@mantine/core'
import { IconCircleCheck, IconCircleOff, IconFilePlus } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyError, notifyUndo } from '@/components/notify'
import { excerptOf } from '@/lib/excerpt'
import { api } from '@/trpc/client'
import type { Answered, Message } from './timeline'

const SectionModal = dynamic(async () => (await import('@/features/answer/components/section-modal')).SectionModal)

type AnswerActionsProps = { message: Message; answered: Answered; moduleId: string | null }

/** What a mentor does with an answer: confirm it, take that back, make a section of it. */
export function AnswerActions({ message, answered, moduleId }: AnswerActionsProps) {
  const { data: rights } = api.answer.rights.useQuery({ moduleId }, { staleTime: Number.POSITIVE_INFINITY })
  if (!rights || message.deletedAt) return null
  return (
    <>
      {rights.canConfirm && <ConfirmAction message={message} answered={answered} />}
      {rights.canMakeSection && message.isConfirmedAnswer && (
        <SectionAction answerId={message.id} moduleId={moduleId} />
      )}
    </>
  )
}

function ConfirmAction({ message, answered }: { message: Message; answered: Answered }) {
  const t = useTranslations('answer.actions')
  const utils = api.useUtils()
  const questionId = answered.id
  const options = { onError: notifyError, onSettled: () => utils.answer.invalidate() }
  const confirm = api.answer.confirm.useMutation(options)
  const unconfirm = api.answer.unconfirm.useMutation(options)
  const isConfirmed = message.isConfirmedAnswer || message.answer !== null
  const takeBack = () =>
    unconfirm.mutate(
      { questionId },
      {
        onSuccess: () => {
          const answerId = message.answer?.id ?? message.id
          notifyUndo(t('takenBack'), () => confirm.mutate({ questionId, answerId }))
        },
      },
    )
  const confirmIt = () =>
    confirm.mutate(
      { questionId, answerId: message.id },
      { onSuccess: () => notifyUndo(t('confirmed'), () => unconfirm.mutate({ questionId })) },
    )
  const confirmLabel = answered.isGuess ? t('confirmFor', { question: excerptOf(answered.body) }) : t('confirm')
  const label = isConfirmed ? t('takeBack') : confirmLabel
  return (
    <ActionIcon
      variant="subtle"
      color={isConfirmed ? 'gray' : 'teal'}
      size="md"
      title={label}
      aria-label={label}
      loading={confirm.isPending || unconfirm.isPending}
      onClick={isConfirmed ? takeBack : confirmIt}
    >
      {isConfirmed ? <IconCircleOff size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
    </ActionIcon>
  )
}

function SectionAction({ answerId, moduleId }: { answerId: string; moduleId: string | null }) {
  const t = useTranslations('answer.section')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        title={t('make')}
        aria-label={t('make')}
        onClick={() => setOpen(true)}
      >
        <IconFilePlus size={16} aria-hidden />
      </ActionIcon>
      {isOpen && <SectionModal answerId={answerId} moduleId={moduleId} onClose={() => setOpen(false)} />}
    </>
  )
}
