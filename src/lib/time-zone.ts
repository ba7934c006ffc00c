/** Every time zone that this machine knows by its IANA name. */
export const TIME_ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

const known = new Set(TIME_ZONES)

export const isTimeZone = (name: string) => known.has(name)
