import type { DemoSuggestion } from '../types'

export const suggestions: DemoSuggestion[] = [
  {
    title: 'Setting tool offsets without scrapping the first part',
    description:
      'We all do it slightly differently on the new mill, and the first part of a batch pays for it. One agreed routine, with the probe and without.',
    author: 'aisha',
    daysAgo: 14,
    votes: ['tomasz', 'ethan', 'marcus', 'graham', 'priya'],
    comments: [
      {
        by: 'marcus',
        daysAgo: 13,
        text: 'I have a checklist on the back of a drawing. Happy to turn it into something readable.',
      },
      {
        by: 'ethan',
        daysAgo: 10,
        text: 'Could it show what a wrong offset sounds like? That is what I never know.',
        replies: [{ by: 'aisha', daysAgo: 9, text: 'Good point. I will record one on scrap stock.' }],
      },
    ],
  },
  {
    title: 'Talking a customer through a reset on the phone',
    description: 'Which three questions come first, and when to stop and send an engineer.',
    author: 'chloe',
    daysAgo: 7,
    votes: ['siobhan', 'graham'],
    comments: [{ by: 'graham', daysAgo: 6, text: 'It would save me two visits a week.' }],
  },
  {
    title: 'Reading a certificate of conformity',
    description: '',
    author: 'ethan',
    daysAgo: 2,
    votes: ['tomasz'],
    comments: [],
  },
  {
    title: 'Working alone on a customer’s site',
    description: 'Who knows where I am, whom I ring at the end, what I do not start on my own.',
    author: 'graham',
    daysAgo: 40,
    votes: ['priya', 'siobhan', 'tomasz', 'harriet'],
    decision: {
      status: 'APPROVED',
      by: 'priya',
      daysAgo: 9,
      reason: 'Needed for the audit in spring as well. Looking for a writer.',
    },
    comments: [],
  },
  {
    title: 'A course on negotiating with suppliers',
    description: 'For anybody who orders consumables.',
    author: 'tomasz',
    daysAgo: 66,
    votes: ['aisha'],
    decision: {
      status: 'REJECTED',
      by: 'olivia',
      daysAgo: 58,
      reason:
        'Orders go through Accounts from next month, so two people need it, not forty. They get an outside course.',
    },
    comments: [{ by: 'tomasz', daysAgo: 57, text: 'Fair enough.' }],
  },
  {
    title: 'Coolant: mixing, checking, and why my hands itch',
    description: 'Every machine has a different mix and nobody writes it down.',
    author: 'tomasz',
    daysAgo: 75,
    votes: ['aisha', 'ethan', 'marcus', 'beth', 'graham'],
    decision: { status: 'CONVERTED', by: 'priya', daysAgo: 50, module: 'working-with-coolants' },
    comments: [],
  },
  {
    title: 'Changing a grinding wheel safely',
    description: 'Only two of us are allowed to, and one of them has left.',
    author: 'ethan',
    daysAgo: 26,
    votes: ['marcus', 'tomasz', 'aisha', 'priya'],
    decision: { status: 'CONVERTED', by: 'priya', daysAgo: 8, module: 'abrasive-wheels' },
    comments: [{ by: 'marcus', daysAgo: 7, text: 'Draft started. Tell me what you were never shown.' }],
  },
]
