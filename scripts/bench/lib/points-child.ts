// Measures on one database, in a process of its own, what happens to points.
import { newId } from '@/lib/random'
import { idOf, type Scale } from './filled-database'
import { reportFindings } from './findings'
import type { Case } from './measure'
import { learner, owner } from './procedures-people'
import { pointCases } from './procedures-points'

/** Without approval, and never sold out. */
const AT_ONCE = { rewardId: idOf('reward', 1, 1), costXp: 11 }

function mutations(scale: Scale): Case[] {
  const as = (caller: number) => learner(scale, caller)
  const earn = (caller: number, amount = 12) =>
    owner().xp.give({ membershipId: as(caller).membershipId, amount, reason: 'Measured', requestId: newId() })
  return [
    { name: 'earn', run: (caller) => earn(caller) },
    {
      name: 'redeem',
      prepare: (caller) => earn(caller),
      run: (caller) => as(caller).api.reward.redeem({ ...AT_ONCE, requestId: newId() }),
    },
    {
      name: 'how one appears',
      run: (caller) => as(caller).api.leaderboard.setVisibility({ visibility: caller % 2 ? 'PUBLIC' : 'ANONYMOUS' }),
    },
  ]
}

await reportFindings(async (scale) => {
  const queries = Object.entries(pointCases(scale)).map(([name, run]) => ({ name, run }))
  return { cases: [...queries, ...mutations(scale)] }
})
