import { NumberInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { DEFAULT_POPULAR_VOTES, MAX_POPULAR_VOTES } from '@/features/suggestion/policy'
import { SettingsSection } from './settings-section'
import type { SettingsValues } from './settings-values'

/** From when on a suggestion is one that many want. */
export function SuggestionFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const t = useTranslations('tenant.settings')
  const { onChange, ...field } = form.getInputProps('suggestionPopularVotes')
  return (
    <SettingsSection title={t('suggestions')} text={t('suggestionsText')}>
      <NumberInput
        label={t('suggestionPopularVotes')}
        description={t('suggestionPopularVotesText')}
        maw={320}
        min={1}
        max={MAX_POPULAR_VOTES}
        allowDecimal={false}
        clampBehavior="strict"
        {...field}
        onChange={(value) => onChange(Number(value) || DEFAULT_POPULAR_VOTES)}
      />
    </SettingsSection>
  )
}
