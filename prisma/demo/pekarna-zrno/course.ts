import type { DemoCourseModule } from '../types'

export const course: DemoCourseModule = {
  slug: 'pri-vroci-peci',
  description: 'Kratek interaktivni tečaj: kako se pri peči obvarujete opeklin in kaj storite, če se vendarle zgodijo.',
  category: 'Varnost in zdravje pri delu',
  cover: 'machine-safety.webp',
  author: 'janez',
  publishedDaysAgo: 12,
  after: {
    title: 'Dogovor v naši pekarni',
    html: '<p>Rokavice visijo desno od peči, hladilni obkladki so v omarici prve pomoči. Kdor rokavice obrabi, pove vodji izmene, da dobi nove še isti dan.</p>',
  },
  learners: [
    { person: 'luka', daysAgo: 9, pages: 3, answers: [1, 0, 2], minutes: 7 },
    { person: 'amra', daysAgo: 6, pages: 3, answers: [0, 0, 1], minutes: 5 },
    { person: 'marko', daysAgo: 2, pages: 2, answers: [], minutes: 3 },
  ],
  course: {
    title: 'Pri vroči peči',
    needed: 65,
    words: {
      next: 'Naprej',
      back: 'Nazaj',
      again: 'Odgovorite še enkrat',
      passed: 'Odlično, opravili ste.',
      failed: 'Tokrat še ni uspelo.',
      score: 'Pravilnih odgovorov: {percent} %',
      progress: 'Napredek',
    },
    pages: [
      {
        title: 'Kje se opečemo',
        paragraphs: [
          'Največ opeklin nastane na robu vrat peči in na pladnju, ki je videti hladen.',
          'Pladenj, ki je pravkar zapustil peč, ima več kot 200 °C, pa se mu to ne vidi.',
        ],
      },
      {
        title: 'Kako se obvarujemo',
        paragraphs: [
          'Vedno oblečemo suhe rokavice do komolca: mokra rokavica toploto prevaja.',
          'Vrata odpremo počasi in stopimo vstran, da gre para mimo nas.',
          'Preden vroč pladenj prenesemo, glasno rečemo »vroče za tabo«.',
        ],
      },
      {
        title: 'Če se vendarle zgodi',
        paragraphs: [
          'Opeklino takoj hladimo pod mlačno tekočo vodo, deset do dvajset minut.',
          'Ledu, masti in moke na opeklino ne dajemo. Mehurjev ne predremo.',
        ],
      },
    ],
    questions: [
      {
        title: 'Zakaj mokra rokavica ni varna?',
        options: ['Ker drsi', 'Ker prevaja toploto', 'Ker se skrči'],
        right: 1,
      },
      {
        title: 'Kaj naredite, ko odpirate vrata peči?',
        options: ['Stopim vstran in odprem počasi', 'Se sklonim, da bolje vidim', 'Odprem hitro, da ne uide toplota'],
        right: 0,
      },
      {
        title: 'S čim hladite opeklino?',
        options: ['Z ledom', 'Z maslom', 'Z mlačno tekočo vodo'],
        right: 2,
      },
    ],
  },
}
