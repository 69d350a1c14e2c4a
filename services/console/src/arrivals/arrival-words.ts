import type { Arrival } from '../shared/api/types.ts'
import { words } from '../shared/words/catalog.ts'

export const ARRIVAL_WORDS = words({
  justBegun: { en: 'just begun', fi: 'juuri alkanut', sv: 'har just börjat' },
  arriving: {
    en: (minutes: number) => `arriving for ${minutes} min`,
    fi: (minutes: number) => `saapumassa, ${minutes} min`,
    sv: (minutes: number) => `på väg sedan ${minutes} min`,
  },
  still: {
    en: (minutes: number) => `stands still since ${minutes} min`,
    fi: (minutes: number) => `pysähtynyt ${minutes} min sitten`,
    sv: (minutes: number) => `står still sedan ${minutes} min`,
  },
  kept: {
    en: 'all here, being kept',
    fi: 'kokonaan täällä, tallennetaan',
    sv: 'helt här, bevaras',
  },
  stopped: { en: 'stopped for good', fi: 'pysähtynyt lopullisesti', sv: 'stannat för gott' },
  sizeUnknown: { en: 'size unknown', fi: 'koko ei tiedossa', sv: 'okänd storlek' },
  now: { en: 'Arriving now', fi: 'Saapumassa nyt', sv: 'Kommer nu' },
  never: { en: 'Never completed', fi: 'Jääneet kesken', sv: 'Aldrig fullständiga' },
  files: { en: 'Files', fi: 'Tiedostot', sv: 'Filer' },
  nowSays: {
    en: "Still on their way here. A picture is the phone's own preview and no evidence.",
    fi: 'Vielä matkalla tänne. Kuva on puhelimen oma esikatselu eikä todiste.',
    sv: 'Fortfarande på väg hit. En bild är telefonens egen förhandsvisning och inget bevis.',
  },
  neverSays: {
    en: 'The phone sent a preview, and then the file never came whole.',
    fi: 'Puhelin lähetti esikatselun, mutta tiedosto ei koskaan saapunut kokonaan.',
    sv: 'Telefonen skickade en förhandsvisning, men filen kom aldrig hel.',
  },
  unread: {
    en: 'What is arriving could not be read; it is tried again.',
    fi: 'Saapuvia ei voitu lukea; yritetään uudelleen.',
    sv: 'Det som är på väg kunde inte läsas; nytt försök görs.',
  },
  onTheirWay: { en: 'Files on their way', fi: 'Matkalla olevat tiedostot', sv: 'Filer på väg' },
  firstShown: {
    en: (count: number) => `The first ${count} are shown.`,
    fi: (count: number) => `Ensimmäiset ${count} näytetään.`,
    sv: (count: number) => `De första ${count} visas.`,
  },
  preview: {
    en: (file: number) => `the phone's preview of file ${file}`,
    fi: (file: number) => `tiedoston ${file} esikatselu puhelimesta`,
    sv: (file: number) => `telefonens förhandsvisning av fil ${file}`,
  },
  file: {
    en: (file: number) => `File ${file}`,
    fi: (file: number) => `Tiedosto ${file}`,
    sv: (file: number) => `Fil ${file}`,
  },
  shareOf: {
    en: (file: number) => `File ${file}: share that arrived`,
    fi: (file: number) => `Tiedosto ${file}: saapunut osuus`,
    sv: (file: number) => `Fil ${file}: andel som har kommit`,
  },
  sender: { en: 'sender', fi: 'lähettäjä', sv: 'avsändare' },
  whatCame: { en: 'what came of it', fi: 'mitä siitä saapui', sv: 'vad som kom av den' },
})

export const BLANK_WORDS = words({
  none: { en: 'Kind not known yet', fi: 'Laji ei vielä tiedossa', sv: 'Slaget är inte känt än' },
  coming: {
    en: "Phone's preview is being read",
    fi: 'Puhelimen esikatselua luetaan',
    sv: 'Telefonens förhandsvisning läses',
  },
  unreadable: {
    en: "Phone's preview could not be read",
    fi: 'Puhelimen esikatselua ei voitu lukea',
    sv: 'Telefonens förhandsvisning kunde inte läsas',
  },
})

/** The state of an arrival in a few words. */
export function progressWords({ progress, quietMinutes, ageMinutes }: Arrival): string {
  switch (progress) {
    case 'moving':
      return ageMinutes < 1 ? ARRIVAL_WORDS.justBegun : ARRIVAL_WORDS.arriving(ageMinutes)
    case 'standing-still':
      return ARRIVAL_WORDS.still(quietMinutes)
    case 'being-kept':
      return ARRIVAL_WORDS.kept
    case 'expired':
      return ARRIVAL_WORDS.stopped
    default:
      return progress satisfies never
  }
}

export const shareWords = ({ share }: Arrival): string => (share === null ? ARRIVAL_WORDS.sizeUnknown : `${share} %`)

/** Four letters of a random id mark the cards of one sender as belonging together, without a name. */
export const senderWords = ({ submission }: Arrival): string => submission.slice(3, 7)
