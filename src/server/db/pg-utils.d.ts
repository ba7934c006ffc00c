declare module 'pg/lib/utils' {
  const utils: {
    /** A parameter as the wire protocol takes it. */
    prepareValue(value: unknown): string | Buffer | null
  }
  export default utils
}
