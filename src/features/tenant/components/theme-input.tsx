import { Group, Radio, SimpleGrid, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { BRAND_COLORS } from '@/components/theme'
import { TenantTheme } from '@/generated/prisma/enums'
import classes from './theme-input.module.css'

type ThemeInputProps = { value?: TenantTheme; onChange?: (theme: TenantTheme) => void }

const themes = Object.values(TenantTheme)

export function ThemeInput({ value, onChange }: ThemeInputProps) {
  const t = useTranslations('tenant.settings')
  return (
    <Radio.Group
      label={t('theme')}
      description={t('themeText')}
      value={value ?? null}
      onChange={(next) => {
        const theme = themes.find((candidate) => candidate === next)
        if (theme) onChange?.(theme)
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 3 }} mt="xs">
        {themes.map((theme) => (
          <Radio.Card key={theme} value={theme} radius="md" p="sm" className={classes.card}>
            <ThemeSwatch theme={theme} />
            <Group gap="xs" mt="sm" wrap="nowrap">
              <Radio.Indicator />
              <Text size="sm" fw={600}>
                {t(`themes.${theme}`)}
              </Text>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  )
}

/** A page in small: the bar, a heading, a button. */
function ThemeSwatch({ theme }: { theme: TenantTheme }) {
  const colors = BRAND_COLORS[theme]
  return (
    <div className={classes.swatch} aria-hidden>
      <div className={classes.bar} style={{ background: colors[8] }} />
      <div className={classes.body}>
        <div className={classes.line} style={{ background: colors[3] }} />
        <div className={classes.button} style={{ background: colors[8] }} />
      </div>
    </div>
  )
}
