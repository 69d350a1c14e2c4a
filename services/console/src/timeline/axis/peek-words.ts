import { words } from '../../shared/words/catalog.ts'
import type { Footing } from './grade.ts'

export const PEEK_WORDS = words({
  item: {
    en: (number: number) => `Item ${number}`,
    fi: (number: number) => `Kohde ${number}`,
    sv: (number: number) => `Objekt ${number}`,
  },
  open: { en: 'Open', fi: 'Avaa', sv: 'Öppna' },
  wall: { en: 'Put on the wall', fi: 'Vie videoseinälle', sv: 'Lägg på videoväggen' },
  picture: {
    en: (number: number) => `the picture of item ${number}`,
    fi: (number: number) => `kohteen ${number} kuva`,
    sv: (number: number) => `bilden av objekt ${number}`,
  },
  close: { en: 'Close', fi: 'Sulje', sv: 'Stäng' },
  restricted: {
    en: 'Restricted: opened only by two named officers',
    fi: 'Rajattu: avata saa vain kaksi nimettyä virkailijaa',
    sv: 'Begränsat: får öppnas endast av två namngivna tjänstemän',
  },
  scrub: {
    en: 'Move over the film, or press the left and right arrows',
    fi: 'Liikuta osoitinta elokuvan päällä tai paina vasenta ja oikeaa nuolta',
    sv: 'För pekaren över filmen eller tryck på vänster- och högerpil',
  },
  frameAt: {
    en: (at: string, clock: string) => `${at} into the film, ${clock}`,
    fi: (at: string, clock: string) => `filmin kohta ${at}, klo ${clock}`,
    sv: (at: string, clock: string) => `${at} in i filmen, kl. ${clock}`,
  },
  doubleClick: {
    en: 'Click to keep this here; double-click opens the item.',
    fi: 'Napsauta, niin tämä jää esiin; kaksoisnapsautus avaa kohteen.',
    sv: 'Klicka för att behålla detta; dubbelklick öppnar objektet.',
  },
  anchored: { en: 'pinned or by satellite', fi: 'kiinnitetty tai satelliitista', sv: 'fäst eller från satellit' },
  agreed: { en: 'several clocks agree', fi: 'usea kello samaa mieltä', sv: 'flera klockor stämmer' },
  own: { en: "the device's own clock", fi: 'laitteen oma kello', sv: 'enhetens egen klocka' },
  weak: { en: 'weakly founded', fi: 'heikosti perusteltu', sv: 'svagt grundad' },
})

export const footingWords = (footing: Footing): string => PEEK_WORDS[footing]
