import type { DemoComment } from '../types'

export const comments: DemoComment[] = [
  {
    module: 'lathe-and-mill-safety',
    by: 'tomasz',
    daysAgo: 12,
    body: 'The picture of the chuck guard shows the old lathe. Ours in hall 1 has the interlock on the left.',
    isResolvedBy: 'marcus',
    replies: [
      {
        by: 'marcus',
        daysAgo: 11,
        body: 'Right, @Tomasz Zieliński. I will take a new one on Thursday.',
        mentions: ['tomasz'],
      },
      { by: 'marcus', daysAgo: 9, body: 'The new picture is in.' },
    ],
  },
  {
    module: 'lathe-and-mill-safety',
    by: 'ethan',
    daysAgo: 3,
    body: 'Do the rules about gloves hold for the manual mill too, or only for the lathes?',
    replies: [
      { by: 'aisha', daysAgo: 3, body: 'For everything that turns. I was told the same in hall 2.' },
      {
        by: 'priya',
        daysAgo: 2,
        body: '@Ethan Wright, Aisha is right. I will say so in the section itself.',
        mentions: ['ethan'],
      },
    ],
  },
  {
    module: 'fire-safety',
    by: 'graham',
    daysAgo: 20,
    body: 'We who are on the road never see the assembly point drill. Could there be a short film of it?',
    replies: [{ by: 'priya', daysAgo: 19, body: 'Good idea. The next drill is in two weeks, we will film it.' }],
  },
  {
    module: 'working-with-coolants',
    by: 'aisha',
    daysAgo: 6,
    body: 'The limit for the pH in the second section is 8.5, the sheet on the machine says 8.7. Which one counts?',
    replies: [],
  },
]
