type Call = { key?: string | undefined; activityId: string | null; error?: number | undefined }

/** What decides whether an activity is done. */
const DECIDES =
  /^cmi\.(core\.lesson_status|completion_status|success_status|progress_measure|(core\.)?score\.(raw|scaled))$/

/** So few are not worth folding up. */
const FEW = 5

/** Of the calls of a commit, those that explain its outcome: what decides in its last word, and what was refused. */
export function tellingCalls<C extends Call>(calls: readonly C[]): readonly C[] {
  if (calls.length <= FEW) return calls
  const refused = calls.filter(({ error }) => error).slice(0, FEW)
  const deciding = calls.filter(({ key, error }) => !error && DECIDES.test(key ?? ''))
  const last = new Map(deciding.map((call) => [`${call.activityId} ${call.key}`, call]))
  const telling = new Set([...refused, ...last.values()])
  return calls.filter((call) => telling.has(call))
}
