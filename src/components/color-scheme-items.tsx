'use client'

import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'

const SCHEMES = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
] as const

/** Menu items that choose light, dark or the device's appearance. */
export function ColorSchemeItems() {
  const t = useTranslations('common')
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return (
    <>
      <Menu.Label>{t('colorScheme')}</Menu.Label>
      {SCHEMES.map(({ scheme, icon: Icon }) => (
        <Menu.Item
          key={scheme}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={colorScheme === scheme ? <IconCheck size={14} aria-hidden /> : null}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`colorSchemes.${scheme}`)}
        </Menu.Item>
      ))}
    </>
  )
}
