import type { DemoTenant } from '../types'
import { comments } from './comments'
import { conversations } from './conversations'
import { course } from './course'
import { alergeni } from './modules/alergeni'
import { osebnaHigiena } from './modules/osebna-higiena'
import { pozarnaVarnost } from './modules/pozarna-varnost'
import { prvaPomoc } from './modules/prva-pomoc'
import { skrbZaKupce } from './modules/skrb-za-kupce'
import { uvajanjeNovihSodelavcev } from './modules/uvajanje-novih-sodelavcev'
import { varnoDeloSStroji } from './modules/varno-delo-s-stroji'
import { varnostZivilHaccp } from './modules/varnost-zivil-haccp'
import { varstvoOsebnihPodatkov } from './modules/varstvo-osebnih-podatkov'
import { obligations } from './obligations'
import { people } from './people'
import { radar } from './radar'
import { rewards } from './rewards'
import { suggestions } from './suggestions'

export const pekarnaZrno: DemoTenant = {
  slug: 'pekarna-zrno',
  name: 'Pekarna Zrno',
  locale: 'sl',
  timeZone: 'Europe/Ljubljana',
  theme: 'SUNSET',
  plan: 'PRO',
  maxLearners: 120,
  logo: 'pekarna-zrno.png',
  contactName: 'Ana Zupančič',
  contactEmail: 'ana@zrno.example',
  categories: ['Uvajanje', 'Varnost živil', 'Varnost in zdravje pri delu', 'Prodaja in kupci', 'Podatki in zasebnost'],
  people,
  modules: [
    uvajanjeNovihSodelavcev,
    pozarnaVarnost,
    osebnaHigiena,
    prvaPomoc,
    varnostZivilHaccp,
    varstvoOsebnihPodatkov,
    varnoDeloSStroji,
    skrbZaKupce,
    alergeni,
  ],
  obligations,
  pins: {
    company: ['varnost-zivil-haccp', 'prva-pomoc', 'osebna-higiena', 'skrb-za-kupce'],
    people: {
      luka: ['varno-delo-s-stroji', 'varnost-zivil-haccp'],
      eva: ['skrb-za-kupce'],
      maja: ['varstvo-osebnih-podatkov', 'prva-pomoc'],
    },
  },
  comments,
  conversations,
  suggestions,
  radar,
  rewards,
  course,
}
