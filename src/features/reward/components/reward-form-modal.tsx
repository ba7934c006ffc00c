'use client'

import { Alert, Button, Group, Modal, NumberInput, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { notifyUndo } from '@/components/notify'
import { api } from '@/trpc/client'
import { MAX_COST, MAX_MONTHLY, MAX_STOCK } from '../policy'
import { PictureField } from './picture-field'
import type { ListedReward } from './reward-card'

type RewardFormModalProps = { slug: string; reward: ListedReward | null; onClose: () => void }

const NEW = {
  title: '',
  description: '',
  imageAssetId: null as string | null,
  costXp: 500 as number,
  monthlyLimit: null as number | null,
  quantityAvailable: null as number | null,
  approvalRequired: true,
}
type Values = typeof NEW

/** An emptied number is no limit. */
const toNumber = (value: string | number) => (value === '' ? null : Number(value))

function useRewardForm(reward: ListedReward | null, onClose: () => void) {
  const t = useTranslations('reward')
  const utils = api.useUtils()
  const [requestId] = useState(() => crypto.randomUUID())
  const form = useForm<Values>({ initialValues: reward ?? NEW })
  const done = (message: string) => async () => {
    notifications.show({ message })
    onClose()
    await utils.reward.list.invalidate()
  }
  const title = form.values.title
  const create = api.reward.create.useMutation({ onSuccess: done(t('form.added', { title })) })
  const update = api.reward.update.useMutation({ onSuccess: done(t('form.saved', { title })) })
  const refresh = { onSuccess: () => utils.reward.list.invalidate() }
  const archive = api.reward.archive.useMutation(refresh)
  const restore = api.reward.restore.useMutation(refresh)
  const submit = ({
    title,
    description,
    imageAssetId,
    costXp,
    monthlyLimit,
    quantityAvailable,
    approvalRequired,
  }: Values) => {
    const fields = { title, description, imageAssetId, costXp, monthlyLimit, approvalRequired }
    if (!reward) return create.mutate({ ...fields, quantityAvailable, requestId })
    const changes = Object.fromEntries(
      Object.entries(fields).filter(([key, value]) => value !== reward[key as keyof typeof fields]),
    )
    const isMoved = quantityAvailable !== reward.quantityAvailable
    const stock = isMoved ? { stock: { from: reward.quantityAvailable, to: quantityAvailable } } : {}
    return update.mutate({ rewardId: reward.id, changes, ...stock })
  }
  const toggle = () => {
    if (!reward) return
    const rewardId = reward.id
    const [go, back] = reward.active ? [archive, restore] : [restore, archive]
    go.mutate(
      { rewardId },
      {
        onSuccess: () => {
          onClose()
          notifyUndo(t(reward.active ? 'archivedNote' : 'restoredNote', { title: reward.title }), () =>
            back.mutate({ rewardId }),
          )
        },
      },
    )
  }
  const { error } = [create, update, archive, restore].find((mutation) => mutation.error) ?? { error: null }
  return { form, submit, toggle, error, isPending: create.isPending || update.isPending }
}

/** Everything about a reward; what was typed stays when it is refused. */
export function RewardFormModal({ slug, reward, onClose }: RewardFormModalProps) {
  const t = useTranslations('reward')
  const tCommon = useTranslations('common')
  const { form, submit, toggle, error, isPending } = useRewardForm(reward, onClose)
  const numberProps = (field: 'costXp' | 'monthlyLimit' | 'quantityAvailable') => {
    const { value, onChange, ...rest } = form.getInputProps(field)
    return { ...rest, value: value ?? '', onChange: (next: string | number) => onChange(toNumber(next)) }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={reward ? t('form.editTitle', { title: reward.title }) : t('form.newTitle')}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          {error && (
            <Alert color="red" role="alert">
              {error.message}
            </Alert>
          )}
          <TextInput label={t('form.title')} maxLength={120} required data-autofocus {...form.getInputProps('title')} />
          <Textarea
            label={t('form.description')}
            description={t('form.descriptionText')}
            maxLength={2000}
            autosize
            minRows={2}
            {...form.getInputProps('description')}
          />
          <PictureField
            slug={slug}
            value={form.values.imageAssetId}
            onChange={(assetId) => form.setFieldValue('imageAssetId', assetId)}
          />
          <NumberInput
            label={t('form.costXp')}
            required
            min={1}
            max={MAX_COST}
            step={50}
            allowDecimal={false}
            {...numberProps('costXp')}
          />
          <Group grow align="flex-start">
            <NumberInput
              label={t('form.quantity')}
              description={t('form.quantityText')}
              min={0}
              max={MAX_STOCK}
              allowDecimal={false}
              {...numberProps('quantityAvailable')}
            />
            <NumberInput
              label={t('form.monthlyLimit')}
              description={t('form.monthlyLimitText')}
              min={1}
              max={MAX_MONTHLY}
              allowDecimal={false}
              {...numberProps('monthlyLimit')}
            />
          </Group>
          <Switch
            label={t('form.approvalRequired')}
            description={t('form.approvalRequiredText')}
            {...form.getInputProps('approvalRequired', { type: 'checkbox' })}
          />
          <Group justify="space-between">
            {reward ? (
              <Button variant="subtle" color={reward.active ? 'red' : undefined} onClick={toggle}>
                {t(reward.active ? 'archive' : 'restore')}
              </Button>
            ) : (
              <span />
            )}
            <Group>
              <Button variant="default" onClick={onClose}>
                {t('form.cancel')}
              </Button>
              <Button type="submit" loading={isPending}>
                {t(reward ? 'form.save' : 'form.add')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
