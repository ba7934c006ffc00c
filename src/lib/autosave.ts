/** What is typed and what the server has, of one thing that is saved while it is edited. */
export type Stored<Values> = { values: Values; updatedAt: Date }

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'failed' | 'invalid' | 'conflict'

export type AutosaveState<Values> = {
  values: Values
  status: SaveStatus
  /** Why it could not be saved, for the person who typed it. */
  problem: string | null
  /** What somebody else made of the fields that were changed here too. */
  theirs: Partial<Values> | null
  /** Changes when `values` were replaced from outside, so that an editor with a memory of its own starts anew. */
  generation: number
}

export type SaveFailure = { kind: 'conflict' | 'refused' | 'unreachable'; message: string }

/** Typed text that outlives the page; null for none. */
export type DraftStore = { read(): string | null; write(draft: string | null): void }

export type AutosaveOptions<Values> = {
  stored: Stored<Values>
  save: (changes: Partial<Values>, updatedAt: Date) => Promise<{ updatedAt: Date }>
  /** What is stored now, after somebody else changed it. */
  reload: () => Promise<Stored<Values>>
  failureOf: (error: unknown) => SaveFailure
  /** What cannot be saved as it is, for instance an empty title. */
  isValid?: (values: Values) => boolean
  onSaved?: (stored: Stored<Values>) => void
  drafts?: DraftStore
  delayMs?: number
  maxDelayMs?: number
  retryMs?: number
}

type Draft = { changes: Record<string, unknown>; updatedAt: string }

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function differences<Values extends object>(from: Values, to: Values): Partial<Values> {
  const changed = Object.entries(to).filter(([key, value]) => !isSame(value, from[key as keyof Values]))
  return Object.fromEntries(changed) as Partial<Values>
}

function parseDraft(text: string | null): Draft | null {
  try {
    const draft: unknown = JSON.parse(text ?? 'null')
    return typeof draft === 'object' && draft !== null && 'changes' in draft && 'updatedAt' in draft
      ? (draft as Draft)
      : null
  } catch {
    return null
  }
}

/**
 * Saves what is typed a moment later, one request at a time, and only the fields that changed. Nothing typed is lost:
 * it is kept in the browser until the server has it, a failed save is tried again, and when somebody else has changed
 * the same field the person chooses.
 */
export class Autosave<Values extends object> {
  private base: Stored<Values>
  private state: AutosaveState<Values>
  private readonly initial: AutosaveState<Values>
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private firstChangeAt: number | null = null
  private saving: Promise<void> | null = null

  constructor(private readonly options: AutosaveOptions<Values>) {
    this.base = options.stored
    this.state = { values: options.stored.values, status: 'saved', problem: null, theirs: null, generation: 0 }
    this.initial = this.state
    this.restoreDraft()
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  readonly getState = () => this.state

  /** As the server renders it, which knows of no draft. */
  readonly getInitialState = () => this.initial

  readonly change = (changes: Partial<Values>) => {
    const values = { ...this.state.values, ...changes }
    this.set({ values })
    this.settle()
  }

  /** Saves at once what is not saved yet. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer)
    await this.saving
    if (this.state.status === 'unsaved' || this.state.status === 'failed') await this.saveNow()
  }

  readonly keepMine = () => {
    if (this.state.status !== 'conflict') return
    this.set({ status: 'unsaved', theirs: null, problem: null })
    void this.flush()
  }

  readonly takeTheirs = () => {
    const { theirs, values, generation } = this.state
    if (!theirs) return
    this.set({
      values: { ...values, ...theirs },
      theirs: null,
      problem: null,
      status: 'saved',
      generation: generation + 1,
    })
    this.settle()
    void this.flush()
  }

  /** Takes over what the server has now, below what is typed here and not saved. */
  readonly refresh = (stored: Stored<Values>) => {
    if (this.saving || this.state.theirs || stored.updatedAt <= this.base.updatedAt) return
    const mine = this.pending()
    this.base = stored
    const values = { ...stored.values, ...mine }
    if (isSame(values, this.state.values)) return
    this.set({ values, generation: this.state.generation + 1 })
  }

  private pending = () => differences(this.base.values, this.state.values)

  private set(changes: Partial<AutosaveState<Values>>) {
    this.state = { ...this.state, ...changes }
    for (const listener of this.listeners) listener()
  }

  /** Says where things stand after a change, and plans the save. */
  private settle() {
    clearTimeout(this.timer)
    const changes = this.pending()
    const isChanged = Object.keys(changes).length > 0
    this.options.drafts?.write(isChanged ? this.draftOf(changes) : null)
    if (this.state.theirs || this.saving) return
    if (!isChanged) {
      this.firstChangeAt = null
      this.set({ status: 'saved', problem: null })
    } else if (this.options.isValid?.(this.state.values) === false) this.set({ status: 'invalid', problem: null })
    else {
      this.set({ status: 'unsaved', problem: null })
      this.plan()
    }
  }

  private plan() {
    const { delayMs = 1000, maxDelayMs = 5000 } = this.options
    const now = Date.now()
    this.firstChangeAt ??= now
    const wait = Math.min(delayMs, Math.max(0, this.firstChangeAt + maxDelayMs - now))
    this.timer = setTimeout(() => void this.saveNow(), wait)
  }

  private draftOf(changes: Partial<Values>) {
    return JSON.stringify({ changes, updatedAt: this.base.updatedAt.toISOString() })
  }

  private async saveNow(): Promise<void> {
    if (this.saving) return this.saving
    clearTimeout(this.timer)
    const changes = this.pending()
    if (Object.keys(changes).length === 0) return
    this.firstChangeAt = null
    this.set({ status: 'saving' })
    this.saving = this.attempt(changes).finally(() => {
      this.saving = null
    })
    await this.saving
    const { status } = this.state
    if (status === 'saving' || status === 'unsaved') this.settle()
  }

  private async attempt(changes: Partial<Values>) {
    try {
      const { updatedAt } = await this.options.save(changes, this.base.updatedAt)
      this.base = { values: { ...this.base.values, ...changes }, updatedAt }
      this.options.onSaved?.(this.base)
    } catch (error) {
      await this.recover(changes, this.options.failureOf(error))
    }
  }

  private async recover(changes: Partial<Values>, { kind, message }: SaveFailure) {
    if (kind === 'conflict') return this.resolve(message)
    this.set({ status: 'failed', problem: message })
    if (kind === 'unreachable') this.timer = setTimeout(() => void this.flush(), this.options.retryMs ?? 5000)
    this.options.drafts?.write(this.draftOf(changes))
  }

  /** Somebody else was faster: what they left alone is saved on top of theirs, what both changed is asked about. */
  private async resolve(message: string) {
    try {
      this.adopt(await this.options.reload())
    } catch {
      this.set({ status: 'failed', problem: message })
    }
  }

  private adopt(stored: Stored<Values>) {
    const mine = this.pending()
    const before = this.base.values
    this.base = stored
    const both = Object.keys(mine).filter((key) => {
      const field = key as keyof Values
      return !isSame(stored.values[field], before[field]) && !isSame(stored.values[field], mine[field])
    }) as (keyof Values)[]
    const isReplaced = !isSame({ ...stored.values, ...mine }, this.state.values)
    this.set({
      values: { ...stored.values, ...mine },
      generation: this.state.generation + (isReplaced ? 1 : 0),
      ...(both.length > 0
        ? {
            status: 'conflict' as const,
            problem: null,
            theirs: Object.fromEntries(both.map((field) => [field, stored.values[field]])) as Partial<Values>,
          }
        : { status: 'unsaved' as const }),
    })
  }

  private restoreDraft() {
    const draft = parseDraft(this.options.drafts?.read() ?? null)
    if (!draft) return
    const fields = Object.keys(this.base.values)
    const changes = Object.fromEntries(
      Object.entries(draft.changes).filter(([key]) => fields.includes(key)),
    ) as Partial<Values>
    const { values } = this.base
    const other = Object.keys(changes).filter(
      (key) => !isSame(changes[key as keyof Values], values[key as keyof Values]),
    )
    if (other.length === 0) return this.options.drafts?.write(null)
    const isCurrent = draft.updatedAt === this.base.updatedAt.toISOString()
    const theirs = Object.fromEntries(other.map((key) => [key, values[key as keyof Values]])) as Partial<Values>
    this.set({ values: { ...values, ...changes }, ...(isCurrent ? {} : { status: 'conflict', theirs }) })
    if (isCurrent) this.settle()
  }
}
