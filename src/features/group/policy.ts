/** The colours a group can have; names of the theme's palette. */
export const GROUP_COLORS = [
  'gray',
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'yellow',
  'orange',
] as const

export type GroupColor = (typeof GROUP_COLORS)[number]

export const toGroupColor = (color: string): GroupColor => GROUP_COLORS.find((known) => known === color) ?? 'gray'

const ADDRESS = /[^\s<>,;"']+@[^\s<>,;"']+/g

/** The mail addresses in what somebody pasted, each once, whatever stands around them. */
export const addressesIn = (text: string): string[] => [
  ...new Set((text.match(ADDRESS) ?? []).map((address) => address.toLowerCase())),
]
