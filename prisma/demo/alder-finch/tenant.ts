import type { DemoTenant } from '../types'
import { comments } from './comments'
import { conversations } from './conversations'
import { course } from './course'
import { abrasiveWheels } from './modules/abrasive-wheels'
import { dataProtection } from './modules/data-protection'
import { fireSafety } from './modules/fire-safety'
import { firstAidAtWork } from './modules/first-aid-at-work'
import { latheAndMillSafety } from './modules/lathe-and-mill-safety'
import { manualHandlingAndLifting } from './modules/manual-handling-and-lifting'
import { readingEngineeringDrawings } from './modules/reading-engineering-drawings'
import { serviceDeskCustomerCare } from './modules/service-desk-customer-care'
import { welcomeToAlderFinch } from './modules/welcome-to-alder-finch'
import { workingWithCoolants } from './modules/working-with-coolants'
import { obligations } from './obligations'
import { people } from './people'
import { radar } from './radar'
import { rewards } from './rewards'
import { suggestions } from './suggestions'

export const alderFinch: DemoTenant = {
  slug: 'alder-finch',
  name: 'Alder & Finch Engineering',
  locale: 'en',
  timeZone: 'Europe/London',
  theme: 'OCEAN',
  plan: 'STARTER',
  maxLearners: 80,
  logo: 'alder-finch.png',
  contactName: 'Olivia Finch',
  contactEmail: 'olivia@alderfinch.example',
  categories: ['Induction', 'Health and safety', 'Craft and quality', 'Customers and service', 'Information and IT'],
  people,
  modules: [
    welcomeToAlderFinch,
    fireSafety,
    latheAndMillSafety,
    dataProtection,
    manualHandlingAndLifting,
    firstAidAtWork,
    serviceDeskCustomerCare,
    workingWithCoolants,
    readingEngineeringDrawings,
    abrasiveWheels,
  ],
  obligations,
  pins: {
    company: ['fire-safety', 'first-aid-at-work', 'data-protection', 'manual-handling-and-lifting'],
    people: {
      ethan: ['lathe-and-mill-safety', 'reading-engineering-drawings'],
      aisha: ['service-desk-customer-care'],
      marcus: ['lathe-and-mill-safety', 'working-with-coolants'],
    },
  },
  comments,
  conversations,
  suggestions,
  radar,
  rewards,
  course,
}
