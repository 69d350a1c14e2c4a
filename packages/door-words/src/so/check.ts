import type { Words } from '../words.ts'

export const check = {
  title: 'Sida loo hubiyo cinwaankan',
  intro: 'Bog kuuma sheegi karo cidda dhabta ah ee samaysay. Hubi cinwaankiisa.',
  address: 'Cinwaankeenna',
  onion: 'Cinwaankeenna Tor Browser',
  how: 'Waxa aad samaynayso',
  ownSite: 'Cinwaankan ka raadi websaydka booliska laftooda.',
  theirSite: 'Boolisku cinwaankan waxay ku qoreen websaydkooda:',
  typeSite: 'Cinwaanka websaydkaas adigu qor. Bog been ah wuxuu ku geeyaa bogag kale oo been ah.',
  radio: 'Boolisku cinwaankeenna raadiyaha ayay ka sheegaan, sidoo kale.',
  type: 'Cinwaankeenna adigu qor, xaraf xaraf.',
  compare: 'Eeg meesha cinwaanka ee browserkaaga. Xaraf kasta waa inuu isku mid yahay.',
  link: 'Ha aaminin linki ka yimid qof aadan aqoon.',
  crest: 'Magac ama astaan waa la koobiyayn karaa. Kuma hubin kartid.',
  unsure: 'Ma hubtid? Weli ha dirin. Faylashaadu taleefankaaga ayay ku sii jirayaan.',
} as const satisfies Words['check']
