import type { DemoComment } from '../types'

export const comments: DemoComment[] = [
  {
    module: 'varno-delo-s-stroji',
    by: 'luka',
    daysAgo: 4,
    body: 'Ali pri mesilniku zadošča rdeči gumb ali moram pred čiščenjem izvleči tudi vtič?',
    replies: [
      {
        by: 'janez',
        daysAgo: 4,
        body: 'Vedno tudi vtič, @Luka Potočnik. Gumb ustavi stroj, vtič pa poskrbi, da ga nihče ne vklopi.',
        mentions: ['luka'],
      },
      { by: 'luka', daysAgo: 3, body: 'Hvala, zdaj je jasno.' },
    ],
  },
  {
    module: 'osebna-higiena',
    by: 'eva',
    daysAgo: 15,
    body: 'V besedilu piše, da so predpasniki beli, od septembra pa imamo modre.',
    isResolvedBy: 'barbara',
    replies: [{ by: 'barbara', daysAgo: 14, body: 'Popravljeno, hvala za opozorilo.' }],
  },
  {
    module: 'varnost-zivil-haccp',
    by: 'amra',
    daysAgo: 7,
    body: 'Manjka, kam zapišemo temperaturo, če tablica v hladilnici ne dela.',
    replies: [{ by: 'maja', daysAgo: 6, body: 'Za zdaj na papirnati list pri vratih. To dodam v razdelek o zapisih.' }],
  },
]
