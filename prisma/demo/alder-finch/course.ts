import type { DemoCourseModule } from '../types'

export const course: DemoCourseModule = {
  slug: 'using-the-pallet-truck',
  description:
    'A short interactive course: how to move a pallet with the hand truck without hurting yourself or anybody else.',
  category: 'Health and safety',
  cover: 'manual-handling.webp',
  author: 'marcus',
  publishedDaysAgo: 14,
  after: {
    title: 'In our workshop',
    html: '<p>The trucks live beside bay 2, with the forks down and the handle up. Report a truck that pulls to one side to the service desk; it is taken out of use until it is mended.</p>',
  },
  learners: [
    { person: 'ethan', daysAgo: 10, pages: 3, answers: [2, 1, 0], minutes: 8 },
    { person: 'chloe', daysAgo: 5, pages: 3, answers: [2, 0, 1], minutes: 6 },
    { person: 'beth', daysAgo: 1, pages: 1, answers: [], minutes: 2 },
  ],
  course: {
    title: 'Using the pallet truck',
    needed: 65,
    words: {
      next: 'Next',
      back: 'Back',
      again: 'Answer once more',
      passed: 'Well done, you have passed.',
      failed: 'Not quite this time.',
      score: 'Right answers: {percent} %',
      progress: 'Progress',
    },
    pages: [
      {
        title: 'Before you pull',
        paragraphs: [
          'Look at the wheels, the forks and the handle: a truck that leaks oil or sinks under load stays where it is.',
          'Check what the pallet weighs. Our trucks carry 2,000 kg; the plate on the handle says so.',
        ],
      },
      {
        title: 'On the way',
        paragraphs: [
          'Push rather than pull wherever you can: you see where you go, and the load cannot run over your feet.',
          'On a slope the load stays downhill of you, and nobody stands below it.',
          'Walk. Stop at every blind corner.',
        ],
      },
      {
        title: 'When you put it down',
        paragraphs: [
          'Leave gangways, exits and extinguishers free.',
          'Lower the forks to the floor: raised forks are what people trip over most.',
        ],
      },
    ],
    questions: [
      {
        title: 'How much do our trucks carry?',
        options: ['500 kg', '1,000 kg', '2,000 kg'],
        right: 2,
      },
      {
        title: 'Where is the load on a slope?',
        options: ['Uphill of me', 'Downhill of me', 'Beside me'],
        right: 1,
      },
      {
        title: 'How do you leave a truck?',
        options: ['With the forks down', 'With the forks up', 'With the handle on the floor'],
        right: 0,
      },
    ],
  },
}
