'use client'

import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { UndoMessage } from '@/components/undo-message'
import { api, type RouterInputs, type RouterOutputs } from '@/trpc/client'
import { changedSettings, type SettingsValues, settingsValues } from './settings-values'

type Settings = RouterOutputs['tenant']['settings']
type Previous = RouterOutputs['tenant']['updateSettings']

const NOTIFICATION = 'settings-saved'

const restored = (saved: SettingsValues, previous: RouterInputs['tenant']['updateSettings']) => ({
  ...saved,
  ...Object.fromEntries(
    Object.entries(previous).map(([key, value]) => [key, key === 'logoAssetId' ? value : (value ?? '')]),
  ),
})

/** The form, what of it is not saved yet, and saving with a way back. */
export function useSettingsForm(initial: Settings) {
  const t = useTranslations('tenant.settings')
  const router = useRouter()
  const utils = api.useUtils()
  const [saved, setSaved] = useState(() => settingsValues(initial))
  const form = useForm({ initialValues: saved })
  const refresh = async () => {
    router.refresh()
    await utils.tenant.invalidate()
  }
  const undo = api.tenant.updateSettings.useMutation({
    onSuccess: async (_, previous) => {
      setSaved((current) => restored(current, previous))
      form.setValues((current) => restored({ ...saved, ...current }, previous))
      notifications.show({ id: NOTIFICATION, message: t('undone') })
      await refresh()
    },
    onError: (error) => notifications.show({ color: 'red', message: error.message }),
  })
  const offerUndo = (previous: Previous) => {
    const onUndo = () => {
      notifications.hide(NOTIFICATION)
      undo.mutate(previous)
    }
    notifications.show({
      id: NOTIFICATION,
      autoClose: 10_000,
      message: <UndoMessage text={t('saved')} onUndo={onUndo} />,
    })
  }
  const update = api.tenant.updateSettings.useMutation({
    onSuccess: async (previous, sent) => {
      setSaved((current) => restored(current, sent))
      notifications.hide(NOTIFICATION)
      offerUndo(previous)
      await refresh()
    },
  })
  const changes = changedSettings(saved, form.values)
  return {
    form,
    isDirty: Object.keys(changes).length > 0,
    save: () => update.mutate(changes),
    discard: () => {
      form.setValues(saved)
      update.reset()
    },
    isSaving: update.isPending,
    error: update.error,
  }
}
