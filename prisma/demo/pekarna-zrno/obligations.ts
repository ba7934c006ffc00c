import type { DemoObligations } from '../types'

const ONBOARDING = 'uvajanje-novih-sodelavcev'
const HYGIENE = 'osebna-higiena'
const HACCP = 'varnost-zivil-haccp'
const PRIVACY = 'varstvo-osebnih-podatkov'
const FIRST_AID = 'prva-pomoc'
const MACHINES = 'varno-delo-s-stroji'
const CUSTOMERS = 'skrb-za-kupce'
const FIRE = 'pozarna-varnost'

export const obligations: DemoObligations = {
  groups: [
    {
      name: 'Vsi zaposleni',
      description: 'Vsi, ki delajo v Pekarni Zrno.',
      color: 'gray',
      members: [
        'ana',
        'barbara',
        'nina',
        'maja',
        'janez',
        'mateja',
        'luka',
        'eva',
        'amra',
        'ziga',
        'marko',
        'rok',
        'peter',
      ],
      modules: [
        [ONBOARDING, 7, 335],
        [FIRE, 14, 385],
        [PRIVACY, 60, 50],
      ],
    },
    {
      name: 'Proizvodnja',
      description: 'Linijska proizvodnja, drožna delavnica, slaščičarna in vzdrževanje.',
      color: 'orange',
      members: ['luka', 'eva', 'maja', 'marko', 'janez'],
      modules: [
        [HYGIENE, 14, 300],
        [HACCP, 45, 40],
        [MACHINES, 60, 41],
      ],
    },
    {
      name: 'Prodajalne',
      description: 'Vse prodajalne v Ljubljani in Kranju.',
      color: 'blue',
      members: ['mateja', 'amra', 'rok'],
      modules: [
        [CUSTOMERS, 14, 20],
        [HYGIENE, 14, 300],
        [HACCP, 30, 28],
      ],
    },
    {
      name: 'Odprema in dostava',
      description: 'Vozniki in odprema.',
      color: 'teal',
      members: ['ziga', 'peter'],
      modules: [[HYGIENE, 30, 205]],
    },
  ],
  direct: [{ person: 'nina', module: FIRST_AID, assignedDaysAgo: 10, days: 30 }],
  extended: [{ person: 'ziga', module: HYGIENE, untilInDays: 10 }],
  waived: [{ person: 'janez', module: PRIVACY, reason: 'Vzdrževanje ne dela z osebnimi podatki.' }],
}
