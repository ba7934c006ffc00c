import type { DemoConversation } from '../types'

export const conversations: DemoConversation[] = [
  {
    module: null,
    unread: { luka: 3, maja: 1, eva: 3 },
    words: [
      {
        by: 'ana',
        daysAgo: 9,
        body: 'Dobro jutro vsem. Od danes imamo tu skupen pogovor: vprašanja, pohvale, kar potrebujete.',
      },
      { by: 'mateja', daysAgo: 9, body: 'Odlično, bo manj listkov na oglasni deski.' },
      { by: 'eva', daysAgo: 6, key: 'urnik', isQuestion: true, body: 'Kje vidim, kdaj imam v decembru proste sobote?' },
      {
        by: 'nina',
        daysAgo: 6,
        replyTo: 'urnik',
        confirmedBy: 'barbara',
        body: 'Urnik za december bo objavljen 25. novembra v mapi Urniki. Želje mi sporočite do 20. v mesecu.',
      },
      { by: 'eva', daysAgo: 6, body: 'Hvala, @Nina Oblak!', mentions: ['nina'] },
      {
        by: 'barbara',
        daysAgo: 2,
        body: 'Jutri ob 10. uri pride inšpektorica. Prosim, preverite liste temperatur v hladilnicah.',
      },
      { by: 'amra', daysAgo: 2, body: 'V trgovini na tržnici je vse vpisano.' },
      { by: 'ana', daysAgo: 1, body: 'Pregled je bil brez pripomb. Bravo, ekipa!' },
      { by: 'ziga', daysAgo: 1, key: 'moka', isQuestion: true, body: 'Kdo ima ključ skladišča moke po 16. uri?' },
    ],
  },
  {
    module: 'varnost-zivil-haccp',
    unread: { luka: 2 },
    words: [
      {
        by: 'luka',
        daysAgo: 12,
        key: 'hladilnica',
        isQuestion: true,
        body: 'Hladilnica je zjutraj kazala 7 °C. Ali moram vse zavreči?',
      },
      {
        by: 'eva',
        daysAgo: 12,
        replyTo: 'hladilnica',
        body: 'Jaz sem prejšnji mesec vse zavrgla, pa menda ni bilo treba.',
      },
      {
        by: 'mateja',
        daysAgo: 12,
        replyTo: 'hladilnica',
        confirmedBy: 'barbara',
        body: 'Najprej izmerite temperaturo živil, ne zraka. Do 5 °C v sredici jih premaknite v drugo hladilnico in zapišite v list odstopanj. Kar je bilo nad 8 °C več kot dve uri, zavrzite.',
      },
      { by: 'luka', daysAgo: 12, body: 'Sredica je imela 4 °C, premaknjeno in zapisano. Hvala!' },
      { by: 'maja', daysAgo: 5, body: 'Dodala sem nov primer v razdelek o kritičnih točkah. Poglejte ga pred kvizom.' },
      {
        by: 'luka',
        daysAgo: 1,
        key: 'krema',
        isQuestion: true,
        body: 'Kako dolgo sme stati slaščičarska krema na pultu, preden jo damo v hladilnik?',
      },
      { by: 'eva', daysAgo: 1, replyTo: 'krema', body: 'Mislim, da največ pol ure.' },
    ],
  },
  {
    module: 'varno-delo-s-stroji',
    words: [
      { by: 'luka', daysAgo: 8, key: 'valjar', isQuestion: true, body: 'Ali smem pri valjarju delati v rokavicah?' },
      {
        by: 'janez',
        daysAgo: 8,
        replyTo: 'valjar',
        confirmedBy: 'maja',
        body: 'Ne. Rokavico lahko potegne med valja. Delajte z golimi, suhimi rokami in z varovalom spuščenim.',
      },
      { by: 'eva', daysAgo: 7, body: 'To bi moralo pisati kar na stroju.' },
      { by: 'janez', daysAgo: 7, body: '@Eva Bizjak, nalepke so naročene.', mentions: ['eva'] },
    ],
  },
]
