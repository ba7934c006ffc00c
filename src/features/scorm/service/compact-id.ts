/** An id without its hyphens, for addresses and tokens. */
export const compactId = (id: string) => id.replaceAll('-', '')
export const toUuid = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
