import type { TextSource } from '@firsthand/command'
import { words } from '../shared/words/catalog.ts'

export const MAKING_PANEL_WORDS = words({
  couldNot: { en: 'Could not be made', fi: 'Ei voitu tehdä', sv: 'Kunde inte göras' },
  beingMade: { en: 'Being made', fi: 'Tekeillä', sv: 'Under arbete' },
  copies: { en: 'Copies', fi: 'Kopiot', sv: 'Kopior' },
  share: {
    en: (name: string) => `${name}: share that is made`,
    fi: (name: string) => `${name}: valmis osuus`,
    sv: (name: string) => `${name}: färdig andel`,
  },
  waiting: {
    en: (name: string) => `${name}: waiting for its turn.`,
    fi: (name: string) => `${name}: odottaa vuoroaan.`,
    sv: (name: string) => `${name}: väntar på sin tur.`,
  },
  ready: {
    en: (name: string) => `${name}: ready.`,
    fi: (name: string) => `${name}: valmis.`,
    sv: (name: string) => `${name}: klar.`,
  },
  failed: {
    en: (name: string) => `${name} could not be made.`,
    fi: (name: string) => `${name}: tekeminen epäonnistui.`,
    sv: (name: string) => `${name} kunde inte göras.`,
  },
  toMake: {
    en: (name: string) => ` to make: ${name}`,
    fi: (name: string) => `: ${name}`,
    sv: (name: string) => `: ${name}`,
  },
  asked: {
    en: ' Asked for; it takes its turn.',
    fi: ' Pyydetty; se tehdään vuorollaan.',
    sv: ' Begärt; det görs i tur och ordning.',
  },
})

interface Searched {
  readonly letters: string
  readonly page: number | undefined
}

export const TEXT_WORDS = words({
  machine: { en: 'Made by a machine', fi: 'Koneen tekemä', sv: 'Gjord av en maskin' },
  machineSays: {
    en: (maker: string) =>
      `A machine wrote this down (${maker}); it mishears, leaves out and invents. Listen before you rely on it.`,
    fi: (maker: string) =>
      `Kone on kirjoittanut tämän (${maker}); se kuulee väärin, jättää pois ja keksii. Kuuntele ennen kuin luotat siihen.`,
    sv: (maker: string) =>
      `En maskin skrev ner detta (${maker}); den hör fel, utelämnar och hittar på. Lyssna innan du litar på det.`,
  },
  theText: {
    en: (title: string) => `${title}: the text`,
    fi: (title: string) => `${title}: teksti`,
    sv: (title: string) => `${title}: texten`,
  },
  page: {
    en: (number: number) => `page ${number}`,
    fi: (number: number) => `sivu ${number}`,
    sv: (number: number) => `sida ${number}`,
  },
  more: {
    en: 'There is more of it than is shown; a search finds that, too.',
    fi: 'Tekstiä on enemmän kuin näytetään; haku löytää senkin.',
    sv: 'Det finns mer än vad som visas; en sökning hittar även det.',
  },
  moreNotShown: {
    en: 'There is more of it than is shown.',
    fi: 'Tekstiä on enemmän kuin näytetään.',
    sv: 'Det finns mer än vad som visas.',
  },
  searched: {
    en: ({ letters, page }: Searched) =>
      `It is longer than what is searched: a search covers its first ${letters} characters${page === undefined ? '' : `, up to page ${page}`}, and finds nothing that stands after them.`,
    fi: ({ letters, page }: Searched) =>
      `Se on pidempi kuin mitä haku kattaa: haku kattaa ensimmäiset ${letters} merkkiä${page === undefined ? '' : `, sivulle ${page} asti`}, eikä se löydä mitään niiden jälkeen.`,
    sv: ({ letters, page }: Searched) =>
      `Den är längre än det som genomsöks: en sökning omfattar de första ${letters} tecknen${page === undefined ? '' : `, till sida ${page}`}, och hittar inget av det som står därefter.`,
  },
  goTo: { en: 'Go to ', fi: 'Siirry kohtaan ', sv: 'Gå till ' },
})

export const TEXT_TITLES: Readonly<Record<TextSource, string>> = words({
  document: { en: 'What the document says', fi: 'Mitä asiakirjassa lukee', sv: 'Vad dokumentet säger' },
  transcript: { en: 'What is said', fi: 'Mitä sanotaan', sv: 'Vad som sägs' },
  translation: { en: 'What is said, translated', fi: 'Mitä sanotaan, käännettynä', sv: 'Vad som sägs, översatt' },
})
