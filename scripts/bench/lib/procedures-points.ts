import { idOf, type Scale } from './filled-database'
import { requestCount } from './filled-points'
import type { Case } from './measure'
import { learner, owner } from './procedures-people'

/** Every query about leaderboards and rewards, by its path. */
export function pointCases(scale: Scale): Record<string, Case['run']> {
  const as = (caller: number) => learner(scale, caller).api
  const groupId = idOf('group', 1, 1)
  const middle = idOf('redemption', 1, Math.floor(requestCount(scale) / 2))
  const waiting = idOf('redemption', 1, Math.floor(requestCount(scale) / 20) * 10)
  const own = (caller: number) => idOf('redemption', 1, caller + 1)
  const rewardId = idOf('reward', 1, 15)
  return {
    'leaderboard.list': (caller) => as(caller).leaderboard.list({ period: 'WEEK' }),
    'leaderboard.list, all time': (caller) => as(caller).leaderboard.list({ period: 'ALL' }),
    'leaderboard.list, of a group': () => owner().leaderboard.list({ period: 'WEEK', groupId }),
    'leaderboard.standing': (caller) => as(caller).leaderboard.standing({ period: 'WEEK' }),
    'leaderboard.standing, all time': (caller) => as(caller).leaderboard.standing({ period: 'ALL' }),
    'leaderboard.standing, of a group': () => owner().leaderboard.standing({ period: 'WEEK', groupId }),
    'leaderboard.groups': (caller) => as(caller).leaderboard.groups(),
    'leaderboard.visibility': (caller) => as(caller).leaderboard.visibility(),
    'reward.list': (caller) => as(caller).reward.list({}),
    'reward.list, next page': (caller) => as(caller).reward.list({ cursor: rewardId }),
    'reward.mine': (caller) => as(caller).reward.mine({}),
    'reward.mine, next page': (caller) => as(caller).reward.mine({ cursor: own(caller) }),
    'reward.get': () => owner().reward.get({ rewardId }),
    'reward.queue': () => owner().reward.queue({}),
    'reward.queue, next page': () => owner().reward.queue({ cursor: waiting }),
    'reward.waiting': () => owner().reward.waiting(),
    'reward.history': () => owner().reward.history({}),
    'reward.history, next page': () => owner().reward.history({ cursor: middle }),
    'reward.history, waiting': () => owner().reward.history({ status: 'PENDING' }),
    'reward.history, of one reward': () => owner().reward.history({ rewardId }),
    'reward.history, of one person': () => owner().reward.history({ membershipId: idOf('membership', 1, 3) }),
  }
}
