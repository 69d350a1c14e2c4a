import type { Words } from '../words.ts'

export const check = {
  title: 'Näin tarkistat tämän osoitteen',
  intro: 'Sivu ei voi todistaa, kuka sen teki. Tarkista siksi osoite.',
  address: 'Osoitteemme',
  onion: 'Osoitteemme Tor-selaimessa',
  how: 'Tee näin',
  ownSite: 'Etsi tämä osoite poliisin omalta sivustolta.',
  theirSite: 'Poliisi kertoo tämän osoitteen omalla sivustollaan:',
  typeSite: 'Kirjoita myös sen sivuston osoite itse. Huijaussivu vie toisille huijaussivuille.',
  radio: 'Poliisi kertoo osoitteemme myös radiossa.',
  type: 'Kirjoita osoitteemme itse, kirjain kerrallaan.',
  compare: 'Katso selaimen osoiteriviä. Jokaisen kirjaimen pitää olla sama.',
  link: 'Älä luota vieraan lähettämään linkkiin.',
  crest: 'Nimen tai merkin voi kopioida. Se ei todista mitään.',
  unsure: 'Etkö ole varma? Älä lähetä vielä. Tiedostosi ovat yhä puhelimessasi.',
} as const satisfies Words['check']
