import { idOf, type Scale } from './filled-database'
import { linkCount } from './filled-radar'
import type { Case } from './measure'
import { learner, owner } from './procedures-people'

/** Every query of the radar that asks nothing of other sites, by its path. */
export function radarCases(scale: Scale): Record<string, Case['run']> {
  const radar = (caller: number) => learner(scale, caller).api.radar
  const postId = idOf('link', 1, 1)
  // Ends in a one, so that it is shown and not pinned.
  const cursor = idOf('link', 1, Math.floor(linkCount(scale) / 20) * 10 + 1)
  return {
    'radar.list': (caller) => radar(caller).list({}),
    'radar.list, next page': (caller) => radar(caller).list({ cursor }),
    'radar.list, mine': (caller) => radar(caller).list({ view: 'MINE' }),
    'radar.list, saved': (caller) => radar(caller).list({ view: 'SAVED' }),
    'radar.list, waiting': () => owner().radar.list({ view: 'PENDING' }),
    'radar.list, searched': (caller) => radar(caller).list({ search: 'subject 7' }),
    'radar.list, searched, few': (caller) => radar(caller).list({ search: 'number 31' }),
    'radar.get': (caller) => radar(caller).get({ postId }),
    'radar.rights': (caller) => radar(caller).rights(),
    'radar.tags': (caller) => radar(caller).tags(),
    'radar.duplicate': (caller) => radar(caller).duplicate({ url: 'http://example.com/1?utm_source=x' }),
    'radar.waiting': () => owner().radar.waiting(),
    'radar.news': (caller) => radar(caller).news(),
  }
}
