import type { DemoConversation } from '../types'

export const conversations: DemoConversation[] = [
  {
    module: null,
    unread: { ethan: 3, marcus: 1, aisha: 2 },
    words: [
      {
        by: 'olivia',
        daysAgo: 10,
        body: 'Welcome to the company chat. Ask anything here; somebody on the other shift may know.',
      },
      { by: 'chloe', daysAgo: 10, body: 'Much better than the whiteboard by the kettle.' },
      {
        by: 'ethan',
        daysAgo: 7,
        key: 'boots',
        isQuestion: true,
        body: 'Who do I ask for new safety boots? Mine have split.',
      },
      {
        by: 'graham',
        daysAgo: 7,
        replyTo: 'boots',
        confirmedBy: 'priya',
        body: 'Stores, before 9:30, with the old pair. They keep sizes 6 to 12; anything else takes two days.',
      },
      { by: 'ethan', daysAgo: 7, body: 'Sorted, thanks @Graham Sykes', mentions: ['graham'] },
      {
        by: 'priya',
        daysAgo: 2,
        body: 'Fire drill on Thursday at 14:00. Please stop the machines as you learned, don’t just walk away.',
      },
      {
        by: 'tomasz',
        daysAgo: 2,
        body: 'Bay 3 will be in the middle of a long cut. I will set it up to finish before two.',
      },
      { by: 'harriet', daysAgo: 1, body: 'Holiday requests for December close on Friday.' },
      {
        by: 'aisha',
        daysAgo: 1,
        key: 'swarf',
        isQuestion: true,
        body: 'Which bin takes mixed aluminium and steel swarf?',
      },
    ],
  },
  {
    module: 'lathe-and-mill-safety',
    unread: { ethan: 2, marcus: 2 },
    words: [
      {
        by: 'ethan',
        daysAgo: 14,
        key: 'key',
        isQuestion: true,
        body: 'Is it really that bad to leave the chuck key in while I measure?',
      },
      { by: 'graham', daysAgo: 14, replyTo: 'key', body: 'I have seen one go through a window.' },
      {
        by: 'tomasz',
        daysAgo: 14,
        replyTo: 'key',
        confirmedBy: 'marcus',
        body: 'Yes. If the spindle starts, the key is thrown at whoever stands there. The key is either in your hand or on its hook, never in the chuck.',
      },
      { by: 'ethan', daysAgo: 14, body: 'Understood.' },
      { by: 'marcus', daysAgo: 6, body: 'The section on setting up the mill has new pictures of our own machines.' },
      {
        by: 'beth',
        daysAgo: 2,
        key: 'hair',
        isQuestion: true,
        body: 'Is a hairnet enough, or does long hair have to be tied back under a cap?',
      },
      { by: 'ethan', daysAgo: 1, replyTo: 'hair', body: 'I was told tied back and under a cap.' },
    ],
  },
  {
    module: 'working-with-coolants',
    words: [
      {
        by: 'tomasz',
        daysAgo: 9,
        key: 'smell',
        isQuestion: true,
        body: 'The coolant in bay 2 smells sour on Mondays. Can I still run it?',
      },
      {
        by: 'aisha',
        daysAgo: 9,
        replyTo: 'smell',
        confirmedBy: 'marcus',
        body: 'Check the concentration and pH first. Below pH 8.5 or with a skin on top it goes to waste; otherwise circulate it for ten minutes and measure again.',
      },
      { by: 'tomasz', daysAgo: 9, body: 'pH 8.1, so it is on its way out. Thanks @Aisha Rahman', mentions: ['aisha'] },
    ],
  },
]
