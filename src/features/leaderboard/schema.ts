import * as z from 'zod'
import { LeaderboardPeriod, LeaderboardVisibility } from '@/generated/prisma/enums'
import { pageInput } from '@/lib/pagination'
import { TOP } from './policy'

const board = {
  period: z.enum(LeaderboardPeriod),
  /** Only the people of this group; null for everybody. */
  groupId: z.uuid().nullish(),
}

/** The cursor is a row of the board, not a member. */
export const listBoard = pageInput.extend({ ...board, limit: pageInput.shape.limit.default(TOP) })
export const findStanding = z.object(board)
export const setVisibility = z.strictObject({ visibility: z.enum(LeaderboardVisibility) })

export type ListBoard = z.infer<typeof listBoard>
export type FindStanding = z.infer<typeof findStanding>
export type SetVisibility = z.infer<typeof setVisibility>
