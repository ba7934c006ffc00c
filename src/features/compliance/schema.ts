import * as z from 'zod'
import { COMPLIANCE_STATES } from '@/features/assignment/policy'
import { isDay } from '@/lib/calendar'
import { pageInput } from '@/lib/pagination'
import { VIEW_PAGES } from './policy'

const day = z.string().max(10).refine(isDay)

const filters = {
  state: z.enum(COMPLIANCE_STATES).nullish(),
  groupId: z.uuid().nullish(),
  moduleId: z.uuid().nullish(),
  department: z.string().max(200).nullish(),
  search: z.string().trim().max(200).nullish(),
  mandatory: z.boolean().default(false),
  /** Days of the tenant that the next date lies between, both included. */
  from: day.nullish(),
  until: day.nullish(),
}

export const filter = z.strictObject(filters)
export const listPeople = pageInput.extend(filters)
export const cellRef = z.strictObject({ membershipId: z.uuid(), moduleId: z.uuid() })

const page = z.enum(VIEW_PAGES)
const name = z.string().trim().min(1).max(80)

export const listViews = z.strictObject({ page })
export const saveView = z.strictObject({
  page,
  name,
  query: z.string().max(2000),
  isShared: z.boolean().default(false),
  isDefault: z.boolean().default(false),
})
export const changeView = z.strictObject({
  viewId: z.uuid(),
  name: name.optional(),
  query: z.string().max(2000).optional(),
  isShared: z.boolean().optional(),
  isDefault: z.boolean().optional(),
})
export const viewRef = z.strictObject({ viewId: z.uuid() })

export type Filter = z.infer<typeof filter>
export type ListPeople = z.infer<typeof listPeople>
export type CellRef = z.infer<typeof cellRef>
export type SaveView = z.infer<typeof saveView>
export type ChangeView = z.infer<typeof changeView>
export type ViewRef = z.infer<typeof viewRef>
