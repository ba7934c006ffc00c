'use client'

import { createContext, type ReactNode, use, useCallback, useEffect, useId, useState } from 'react'
import type { SaveStatus } from '@/lib/autosave'

export type SaveReport = { status: SaveStatus; problem: string | null; retry: () => void }

type Scope = { reports: ReadonlyMap<string, SaveReport>; report: (id: string, report: SaveReport | null) => void }

const SaveScopeContext = createContext<Scope | null>(null)

/** Gathers how far everything that is edited below has been saved. */
export function SaveScope({ children }: { children: ReactNode }) {
  const [reports, setReports] = useState<ReadonlyMap<string, SaveReport>>(new Map())
  const report = useCallback<Scope['report']>((id, next) => {
    setReports((before) => {
      const after = new Map(before)
      if (next) after.set(id, next)
      else after.delete(id)
      return after
    })
  }, [])
  return <SaveScopeContext value={{ reports, report }}>{children}</SaveScopeContext>
}

function useScope(): Scope {
  const scope = use(SaveScopeContext)
  if (!scope) throw new Error('What is edited needs a SaveScope around it.')
  return scope
}

/** Tells the scope how far this part is. */
export function useSaveReport({ status, problem, retry }: SaveReport): void {
  const id = useId()
  const { report } = useScope()
  useEffect(() => report(id, { status, problem, retry }), [id, report, status, problem, retry])
  useEffect(() => () => report(id, null), [id, report])
}

const WORST_FIRST: readonly SaveStatus[] = ['conflict', 'failed', 'invalid', 'saving', 'unsaved', 'saved']

/** The state of the part that is worst off; null before anything was edited. */
export function useWorstReport(): SaveReport | null {
  const reports = [...useScope().reports.values()]
  const rank = ({ status }: SaveReport) => WORST_FIRST.indexOf(status)
  return reports.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}
