'use client'

import { NumberInput, SegmentedControl, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormModal } from '@/components/form-modal'
import { api } from '@/trpc/client'
import { MAX_AMOUNT } from '../policy'

type GivePointsModalProps = { membershipId: string; name: string; onClose: () => void }

const WAYS = ['give', 'take'] as const

/** Gives points by hand, or takes them, with the reason that the person reads; sent again it happens once. */
export function GivePointsModal({ membershipId, name, onClose }: GivePointsModalProps) {
  const t = useTranslations('xp.byHand')
  const utils = api.useUtils()
  const [requestId] = useState(() => crypto.randomUUID())
  const [way, setWay] = useState<(typeof WAYS)[number]>('give')
  const [amount, setAmount] = useState<number | ''>('')
  const [reason, setReason] = useState('')
  const give = api.xp.give.useMutation({
    onSuccess: async () => {
      notifications.show({ message: t(`done.${way}`, { count: Number(amount), name }) })
      onClose()
      await Promise.all([utils.audit.invalidate(), utils.leaderboard.invalidate()])
    },
  })
  const submit = () => {
    const points = way === 'give' ? Number(amount) : -Number(amount)
    give.mutate({ membershipId, amount: points, reason, requestId })
  }
  return (
    <FormModal
      title={t('title', { name })}
      error={give.error}
      submit={t(`ways.${way}`)}
      isBusy={give.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('way')}
        value={way}
        onChange={(next) => setWay(next === 'take' ? 'take' : 'give')}
        data={WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))}
      />
      <NumberInput
        label={t('amount')}
        required
        data-autofocus
        min={1}
        max={MAX_AMOUNT}
        allowDecimal={false}
        value={amount}
        onChange={(value) => setAmount(value === '' ? '' : Number(value))}
      />
      <Textarea
        label={t('reason')}
        description={t('reasonText', { name })}
        required
        minLength={3}
        maxLength={300}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormModal>
  )
}
