import type { DemoObligations } from '../types'

const WELCOME = 'welcome-to-alder-finch'
const MACHINES = 'lathe-and-mill-safety'
const COOLANTS = 'working-with-coolants'
const HANDLING = 'manual-handling-and-lifting'
const FIRST_AID = 'first-aid-at-work'
const FIRE = 'fire-safety'
const PRIVACY = 'data-protection'
const SERVICE = 'service-desk-customer-care'

export const obligations: DemoObligations = {
  groups: [
    {
      name: 'Everybody on site',
      description: 'All who work at Alder & Finch, guests included.',
      color: 'gray',
      members: [
        'olivia',
        'priya',
        'harriet',
        'marcus',
        'siobhan',
        'ethan',
        'tomasz',
        'aisha',
        'graham',
        'chloe',
        'maja',
        'nerys',
        'beth',
      ],
      modules: [
        [WELCOME, 7, 305],
        [FIRE, 14, 390],
        [PRIVACY, 60, 50],
      ],
    },
    {
      name: 'Production',
      description: 'Halls 1 and 2: turning, milling and grinding.',
      color: 'teal',
      members: ['marcus', 'tomasz', 'aisha', 'ethan', 'beth'],
      modules: [
        [MACHINES, 30, 260],
        [HANDLING, 60, 235],
        [COOLANTS, 21, 18],
      ],
    },
    {
      name: 'Service',
      description: 'Service desk and field service.',
      color: 'blue',
      members: ['siobhan', 'chloe', 'graham'],
      modules: [
        [SERVICE, 40, 33],
        [PRIVACY, 30, 33],
      ],
    },
    {
      name: 'First aiders',
      description: 'One in each shift, renewed every year.',
      color: 'red',
      members: ['priya', 'harriet', 'marcus', 'siobhan', 'tomasz', 'graham'],
      modules: [[FIRST_AID, 90, 100]],
    },
  ],
  direct: [{ person: 'olivia', module: FIRST_AID, assignedDaysAgo: 5, days: 25 }],
  extended: [{ person: 'harriet', module: FIRST_AID, untilInDays: 14 }],
  waived: [{ person: 'maja', module: PRIVACY, reason: 'A guest: trained by Pekarna Zrno this spring.' }],
}
