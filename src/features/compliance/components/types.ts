import type { ComplianceState } from '@/features/assignment/policy'
import type { RouterOutputs } from '@/trpc/client'

export type Person = RouterOutputs['compliance']['people']['items'][number]
export type Cell = Person['cells'][number]
export type ModuleColumn = RouterOutputs['compliance']['counts']['modules'][number]

export type Target = { membershipId: string; moduleId: string }
/** A place in the matrix; without a state nothing is asked for there, or not by these filters. */
export type SelectedCell = Target & { state: ComplianceState | null }

export const keyOf = ({ membershipId, moduleId }: Target) => `${membershipId} ${moduleId}`
