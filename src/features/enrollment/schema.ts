import * as z from 'zod'
import { Difficulty } from '@/generated/prisma/enums'
import { pageInput } from '@/lib/pagination'
import { CATALOGUE_SORTS, LEARNING_STATES } from './policy'

export const catalogueFilter = z.strictObject({
  q: z.string().trim().max(100).optional(),
  categoryId: z.uuid().optional(),
  tagId: z.uuid().optional(),
  difficulty: z.enum(Difficulty).optional(),
  state: z.enum(LEARNING_STATES).optional(),
  /** Without it the best match comes first when something is searched for, else the newest. */
  sort: z.enum(CATALOGUE_SORTS).optional(),
})

export const catalogueInput = pageInput.extend(catalogueFilter.shape)

export const moduleRef = z.strictObject({ moduleId: z.uuid() })
/** Which version was on the screen. */
export const seeModule = moduleRef.extend({ version: z.number().int().min(1).max(1_000_000) })
export const pinModule = moduleRef.extend({ isPinned: z.boolean() })
export const recommendModule = pinModule.extend({
  /** What it stands before in the company's order, null for the end; without it, where it is or last. */
  beforeId: z.uuid().nullable().optional(),
})
export const sectionRef = moduleRef.extend({ sectionId: z.uuid() })

export const moduleAddress = z.strictObject({ slug: z.string().min(1).max(100) })
export const sectionAddress = moduleAddress.extend({ sectionId: z.uuid() })

const DAY_SECONDS = 86_400
const second = z.number().min(0).max(DAY_SECONDS)

/** What `SectionProgress.watchedRanges` holds. */
export const watchedRanges = z.array(z.tuple([z.number(), z.number()])).catch([])

/** What a player has seen so far: all of it that is not acknowledged, so that a lost reply loses nothing. */
export const saveVideo = sectionRef.extend({
  ranges: z.array(z.tuple([second, second])).max(500),
  position: second,
  durationSeconds: z.number().positive().max(DAY_SECONDS).optional(),
})

export type CatalogueFilter = z.infer<typeof catalogueFilter>
export type CatalogueInput = z.infer<typeof catalogueInput>
export type ModuleRef = z.infer<typeof moduleRef>
export type SeeModule = z.infer<typeof seeModule>
export type RecommendModule = z.infer<typeof recommendModule>
export type PinModule = z.infer<typeof pinModule>
export type SectionRef = z.infer<typeof sectionRef>
export type ModuleAddress = z.infer<typeof moduleAddress>
export type SectionAddress = z.infer<typeof sectionAddress>
export type SaveVideo = z.infer<typeof saveVideo>
