'use client'

import {
  Alert,
  Button,
  ColorSwatch,
  Group,
  Input,
  Modal,
  Stack,
  Textarea,
  TextInput,
  UnstyledButton,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { GROUP_COLORS, type GroupColor, toGroupColor } from '../policy'

type Values = { name: string; description: string; color: GroupColor }

type GroupFormModalProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  initialValues?: { name: string; description: string; color: string }
  isPending: boolean
  error: { message: string } | null
  onSubmit: (values: Values) => void
}

const EMPTY = { name: '', description: '', color: 'blue' }

/** Name, colour, description; what was typed stays when it is refused. */
export function GroupFormModal({ title, isOpen, onClose, initialValues = EMPTY, ...form }: GroupFormModalProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title}>
      <GroupForm initialValues={initialValues} onClose={onClose} {...form} />
    </Modal>
  )
}

type GroupFormProps = Omit<GroupFormModalProps, 'title' | 'isOpen' | 'initialValues'> & {
  initialValues: { name: string; description: string; color: string }
}

function GroupForm({ initialValues, onClose, isPending, error, onSubmit }: GroupFormProps) {
  const t = useTranslations()
  const { name, description, color } = initialValues
  const form = useForm<Values>({ initialValues: { name, description, color: toGroupColor(color) } })
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      <Stack>
        {error && (
          <Alert color="red" role="alert">
            {error.message}
          </Alert>
        )}
        <TextInput label={t('group.name')} maxLength={80} required data-autofocus {...form.getInputProps('name')} />
        <Textarea
          label={t('group.descriptionLabel')}
          maxLength={500}
          autosize
          minRows={2}
          {...form.getInputProps('description')}
        />
        <ColorInput value={form.values.color} onChange={(next) => form.setFieldValue('color', next)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function ColorInput({ value, onChange }: { value: GroupColor; onChange: (color: GroupColor) => void }) {
  const t = useTranslations('group')
  return (
    <Input.Wrapper label={t('color')} labelElement="div">
      <Group gap={6} role="radiogroup" aria-label={t('color')} mt={4}>
        {GROUP_COLORS.map((color) => (
          <UnstyledButton
            key={color}
            role="radio"
            aria-checked={color === value}
            aria-label={t(`colors.${color}`)}
            title={t(`colors.${color}`)}
            onClick={() => onChange(color)}
          >
            <ColorSwatch color={`var(--mantine-color-${color}-6)`} size={28}>
              {color === value && <IconCheck size={16} color="white" aria-hidden />}
            </ColorSwatch>
          </UnstyledButton>
        ))}
      </Group>
    </Input.Wrapper>
  )
}
