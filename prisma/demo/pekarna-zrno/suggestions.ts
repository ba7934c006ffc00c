import type { DemoSuggestion } from '../types'

export const suggestions: DemoSuggestion[] = [
  {
    title: 'Kako nahranim in vzdržujem drožni nastavek',
    description:
      'Vsak ga hrani malo drugače in čez vikend nam je že dvakrat propadel. Rad bi enotna navodila: razmerja, temperatura, kaj storiti, ko je preveč kisel.',
    author: 'luka',
    daysAgo: 12,
    votes: ['eva', 'marko', 'maja', 'amra', 'ana'],
    comments: [
      { by: 'maja', daysAgo: 11, text: 'Zapiske imam, le v modul jih je treba spraviti. Z veseljem pomagam.' },
      {
        by: 'marko',
        daysAgo: 9,
        text: 'Meni bi najbolj koristil kratek posnetek, kako mora biti videti po štirih urah.',
        replies: [{ by: 'luka', daysAgo: 9, text: 'Posnamem ga lahko v petek zjutraj, ko hranimo veliko posodo.' }],
      },
    ],
  },
  {
    title: 'Zimska vožnja z dostavnim vozilom',
    description: 'Verige, zavorna pot s polnim tovorom in kaj storiti, ko na cesti obtičimo s svežim kruhom.',
    author: 'ziga',
    daysAgo: 6,
    votes: ['janez', 'mateja'],
    comments: [{ by: 'janez', daysAgo: 5, text: 'Dobra zamisel. Lani sta bila zaradi verig dva klica v januarju.' }],
  },
  {
    title: 'Zlaganje vitrine, da se prej proda',
    description: '',
    author: 'amra',
    daysAgo: 3,
    votes: ['mateja'],
    comments: [],
  },
  {
    title: 'Reklamacije: kaj smem ponuditi stranki',
    description: 'V različnih prodajalnah ponujamo različno. Koliko smem vrniti in kdaj moram poklicati vodjo?',
    author: 'amra',
    daysAgo: 38,
    votes: ['mateja', 'luka', 'eva', 'nina'],
    decision: { status: 'APPROVED', by: 'barbara', daysAgo: 8, reason: 'Pravila usklajujemo z Matejo, modul sledi.' },
    comments: [],
  },
  {
    title: 'Tečaj barvnega latte arta',
    description: 'Za kotiček s kavo.',
    author: 'eva',
    daysAgo: 64,
    votes: ['amra'],
    decision: {
      status: 'REJECTED',
      by: 'ana',
      daysAgo: 55,
      reason: 'Kotiček s kavo jeseni zapiramo. Če ga znova odpremo, odpremo tudi predlog.',
    },
    comments: [{ by: 'amra', daysAgo: 54, text: 'Škoda, a razumem.' }],
  },
  {
    title: 'Kako govorimo s kupci, ki hitijo',
    description: 'Zjutraj je vrsta dolga in hitro pride do slabe volje na obeh straneh.',
    author: 'amra',
    daysAgo: 70,
    votes: ['mateja', 'eva', 'luka', 'ziga', 'nina'],
    decision: { status: 'CONVERTED', by: 'barbara', daysAgo: 45, module: 'skrb-za-kupce' },
    comments: [],
  },
  {
    title: 'Alergeni v slaščicah na enem mestu',
    description: 'Kupci sprašujejo po oreščkih in glutenu, deklaracije pa iščemo po mapah.',
    author: 'eva',
    daysAgo: 30,
    votes: ['amra', 'maja', 'luka', 'barbara'],
    decision: { status: 'CONVERTED', by: 'ana', daysAgo: 10, module: 'alergeni' },
    comments: [{ by: 'maja', daysAgo: 9, text: 'Osnutek je začet, pošljite mi svoja vprašanja kupcev.' }],
  },
]
