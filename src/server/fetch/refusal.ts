export type RefusalReason = 'ADDRESS' | 'REDIRECTS' | 'STATUS' | 'TYPE' | 'SIZE' | 'TIME' | 'UNREACHABLE'

/** Why something was not fetched. What exactly went wrong in a network is nobody's business outside the server. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused'

  constructor(
    readonly reason: RefusalReason,
    options?: ErrorOptions,
  ) {
    super(`Not fetched: ${reason}`, options)
  }
}
