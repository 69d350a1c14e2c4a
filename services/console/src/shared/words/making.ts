import type { RenditionKind, TextSource } from '@firsthand/command'
import { wordFor, words } from './catalog.ts'
import { FAILURE_WORDS } from './failures.ts'
import { wordsOf } from './labels.ts'

/** Kinds that are stored as rows, not as renditions. */
type Rows = 'field' | 'text' | TextSource

const COPIES: Readonly<Record<RenditionKind | Rows, string>> = words({
  thumb: { en: 'Small picture', fi: 'Pikkukuva', sv: 'Miniatyrbild' },
  field: { en: 'Field of colours', fi: 'Värikenttä', sv: 'Färgfält' },
  preview: { en: 'Picture', fi: 'Kuva', sv: 'Bild' },
  'phone-preview': {
    en: 'First look from the phone',
    fi: 'Puhelimen lähettämä esikatselu',
    sv: 'Telefonens förhandsvisning',
  },
  proxy: { en: 'Playable copy (720p)', fi: 'Toistettava kopio (720p)', sv: 'Spelbar kopia (720p)' },
  'proxy-1080': { en: 'Sharper copy (1080p)', fi: 'Tarkempi kopio (1080p)', sv: 'Skarpare kopia (1080p)' },
  waveform: { en: 'Sound wave', fi: 'Äänikäyrä', sv: 'Ljudkurva' },
  page: { en: 'Pages', fi: 'Sivut', sv: 'Sidor' },
  filmstrip: { en: 'Film strip', fi: 'Kuvanauha', sv: 'Filmremsa' },
  'filmstrip-index': { en: 'Film strip times', fi: 'Kuvanauhan ajat', sv: 'Filmremsans tider' },
  listing: { en: 'List of contents', fi: 'Sisällysluettelo', sv: 'Innehållslista' },
  clean: { en: 'Copy for sharing', fi: 'Jaettava kopio', sv: 'Kopia att dela' },
  transcript: { en: 'Transcript', fi: 'Puhe tekstinä', sv: 'Tal som text' },
  translation: { en: 'Translation', fi: 'Käännös', sv: 'Översättning' },
  text: { en: 'Text', fi: 'Teksti', sv: 'Text' },
  document: { en: 'Words of the document', fi: 'Asiakirjan teksti', sv: 'Dokumentets text' },
})

const MAKING = words({
  noReason: { en: 'No reason was noted.', fi: 'Syytä ei kirjattu.', sv: 'Ingen orsak noterades.' },
  reason: {
    en: (code: string) => `Reason: ${code}.`,
    fi: (code: string) => `Syy: ${code}.`,
    sv: (code: string) => `Orsak: ${code}.`,
  },
})

export const copyWords = (kind: string): string =>
  wordFor(COPIES, kind) ?? (kind.startsWith('clean') ? COPIES.clean : wordsOf(kind))

export const failureWords = (code: string | null): string =>
  code === null ? MAKING.noReason : (wordFor(FAILURE_WORDS, code) ?? MAKING.reason(wordsOf(code)))

/** A remark about a copy that exists but is incomplete. Undefined for any other. */
export const remarkWords = (code: string | null): string | undefined =>
  code === null || code === 'no-picture' ? undefined : failureWords(code)
