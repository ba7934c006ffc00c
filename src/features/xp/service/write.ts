import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { XpSourceType } from '@/generated/prisma/enums'
import { DomainError } from '@/lib/errors'
import { newId } from '@/lib/random'
import type { TenantContext } from '@/server/api/tenant-context'

type XpLine = {
  membershipId: string
  amount: number
  source: XpSourceType
  sourceEntityId: string
  params: Prisma.InputJsonObject
  givenById?: string
}

/** The database's word that a balance would fall below nothing. */
const OVERDRAWN = 'user_xp_balance_total_check'

/**
 * Writes a line of the ledger, and by its trigger the balance; false when its source has paid this member already.
 * Refuses what would spend more than there is, however many try at once.
 */
export async function writeXp(ctx: Pick<TenantContext, 'db' | 'now'>, line: XpLine): Promise<boolean> {
  try {
    const { count } = await ctx.db.xpTransaction.createMany({
      data: { ...line, id: newId(), eventTime: ctx.now },
      skipDuplicates: true,
    })
    return count === 1
  } catch (error) {
    if (String(error).includes(OVERDRAWN)) throw new DomainError('CONFLICT', 'notEnoughPoints')
    throw error
  }
}
