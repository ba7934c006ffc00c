import {
  Avatar,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import type { TenantTheme } from '@/generated/prisma/enums'

// Ten shades each, light to dark; shade 8 on white and shade 3 on dark 7 keep AA contrast.
const forest: MantineColorsTuple = [
  '#ecf8f1',
  '#d6eee0',
  '#abdcbf',
  '#7dca9c',
  '#57ba7e',
  '#3fb06c',
  '#2fa05e',
  '#1e854b',
  '#177845',
  '#0b6638',
]
const ocean: MantineColorsTuple = [
  '#e7f5fe',
  '#d2e7f7',
  '#a5cdea',
  '#75b2de',
  '#4f9bd4',
  '#378dce',
  '#2885cc',
  '#1a72b5',
  '#0b65a3',
  '#005890',
]
const sunset: MantineColorsTuple = [
  '#fff0ea',
  '#fbdfd5',
  '#f3bca9',
  '#ed977a',
  '#e77851',
  '#e46437',
  '#e35a29',
  '#c04717',
  '#ad3f15',
  '#983410',
]

const BRAND: Record<TenantTheme, string> = { DEFAULT: 'forest', OCEAN: 'ocean', SUNSET: 'sunset' }

export const BRAND_COLORS = { DEFAULT: forest, OCEAN: ocean, SUNSET: sunset } satisfies Record<
  TenantTheme,
  MantineColorsTuple
>

/** Mantine's theme of a tenant; one look, three brand colours. */
export const themeOf = (tenantTheme: TenantTheme): MantineThemeOverride =>
  createTheme({
    colors: { forest, ocean, sunset },
    primaryColor: BRAND[tenantTheme],
    primaryShade: { light: 8, dark: 7 },
    autoContrast: true,
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      // A label that is cut off says nothing: beside a long text, the text wraps.
      Button: { styles: { root: { flexShrink: 0 } } },
      // The paler colours make initials that miss AA contrast.
      Avatar: Avatar.extend({
        defaultProps: { allowedInitialsColors: ['blue', 'grape', 'violet', 'indigo', 'pink', 'cyan'] },
      }),
    },
  })

/** Mantine's secondary text and some tinted badges miss AA contrast on white; these reach 4.5:1. */
export const cssVariables: CSSVariablesResolver = (theme) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': theme.colors.gray[7],
    '--mantine-color-placeholder': '#6a727a',
    '--mantine-color-yellow-light-color': '#7c4a03',
    '--mantine-color-orange-light-color': '#9a3412',
    '--mantine-color-green-light-color': '#1b6e30',
    '--mantine-color-teal-light-color': '#066649',
    '--mantine-color-gray-light-color': '#495057',
  },
  dark: { '--mantine-color-dimmed': '#a0a0a0', '--mantine-color-placeholder': '#999999' },
})
