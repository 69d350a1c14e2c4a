import type { Words } from '../words.ts'

export const check = {
  title: 'Kuidas seda aadressi kontrollida',
  intro: 'Leht ei saa tõestada, kes selle tegi. Kontrolli hoopis aadressi.',
  address: 'Meie aadress',
  onion: 'Meie aadress Tor-brauseris',
  how: 'Tee nii',
  ownSite: 'Otsi see aadress üles politsei kodulehelt.',
  theirSite: 'Politsei näitab seda aadressi oma kodulehel:',
  typeSite: 'Kirjuta ka kodulehe aadress ise. Petuleht viib teistele petulehtedele.',
  radio: 'Politsei ütleb meie aadressi ka raadios.',
  type: 'Kirjuta meie aadress ise, täht-tähelt.',
  compare: 'Vaata brauseri aadressirida. Iga täht peab olema sama.',
  link: 'Ära usalda võõra saadetud linki.',
  crest: 'Nime või vappi saab kopeerida. See ei tõesta midagi.',
  unsure: 'Sa ei ole kindel? Ära saada veel. Sinu failid on telefonis alles.',
} as const satisfies Words['check']
