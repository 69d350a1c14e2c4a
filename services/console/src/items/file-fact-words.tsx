import type { SubmissionSource } from '@firsthand/command'
import type { ReactNode } from 'react'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { wordFor, words } from '../shared/words/catalog.ts'
import { countOf } from '../shared/words/number.ts'
import { byteSize, dayAndTime, dayOf, playingTime } from '../shared/words/time.ts'

const FACT_WORDS = words({
  type: { en: 'Type', fi: 'Tyyppi', sv: 'Typ' },
  givenAs: { en: 'given as', fi: 'ilmoitettu:', sv: 'angiven som' },
  size: { en: 'Size', fi: 'Koko', sv: 'Storlek' },
  bytes: {
    en: (count: string) => `${count} bytes`,
    fi: (count: string) => `${count} tavua`,
    sv: (count: string) => `${count} byte`,
  },
  picture: { en: 'Picture', fi: 'Kuva', sv: 'Bild' },
  length: { en: 'Length', fi: 'Kesto', sv: 'Längd' },
  receivedBy: { en: 'Received by', fi: 'Vastaanotettu viimeistään', sv: 'Mottagen senast' },
  clockWasOff: {
    en: (seconds: number) => `The clock here was off then, by up to ${seconds} s`,
    fi: (seconds: number) => `Kello kävi täällä silloin väärin, enintään ${seconds} s`,
    sv: (seconds: number) => `Klockan här gick fel då, med högst ${seconds} s`,
  },
  lockedUntil: { en: 'Locked until', fi: 'Lukittu asti', sv: 'Låst till' },
  keptUntil: {
    en: (day: string) => `kept until ${day}`,
    fi: (day: string) => `säilytetään ${day} asti`,
    sv: (day: string) => `bevaras till ${day}`,
  },
  digest: { en: 'SHA-256', fi: 'SHA-256', sv: 'SHA-256' },
  sentBy: { en: 'Sent by', fi: 'Lähettäjä', sv: 'Skickad av' },
  submission: { en: 'Submission', fi: 'Lähetys', sv: 'Sändning' },
  file: {
    en: (number: number) => `file ${number}`,
    fi: (number: number) => `tiedosto ${number}`,
    sv: (number: number) => `fil ${number}`,
  },
  note: { en: 'Note', fi: 'Huomautus', sv: 'Anmärkning' },
  partMissing: { en: 'part missing', fi: 'osa puuttuu', sv: 'en del saknas' },
})

/** Names of the senders, by the codes in the items' table. */
const SENDER_WORDS: Readonly<Record<SubmissionSource, string>> = words({
  witness: { en: 'witness', fi: 'silminnäkijä', sv: 'vittne' },
  police: { en: 'police', fi: 'poliisi', sv: 'polisen' },
  check: { en: 'our own check', fi: 'oma tarkistuksemme', sv: 'vår egen kontroll' },
})

type FactWords = typeof FACT_WORDS
type FactName = { [K in keyof FactWords]: FactWords[K] extends string ? K : never }[keyof FactWords]

export const factName = (name: FactName): string => FACT_WORDS[name]

/**
 * A fact about the file: its label, and a function that gives the value. The fact is left out if the function returns
 * nothing.
 */
type FileFact = readonly [name: FactName, of: (item: ItemPage['item'], incident: IncidentFacts) => ReactNode]

/** The facts in display order. A new fact is one entry here. */
export const FILE_FACTS: readonly FileFact[] = [
  [
    'type',
    ({ mediaType, declaration }) => (
      <>
        {mediaType}
        {declaration?.mediaType != null && declaration.mediaType !== mediaType && (
          <>
            {' '}
            ({FACT_WORDS.givenAs} <UntrustedText text={declaration.mediaType} />)
          </>
        )}
      </>
    ),
  ],
  ['size', ({ bytes }) => `${byteSize(bytes)} (${FACT_WORDS.bytes(countOf(bytes))})`],
  ['picture', ({ width, height }) => width !== null && height !== null && `${width} × ${height}`],
  ['length', ({ durationMs }) => durationMs !== null && playingTime(durationMs)],
  [
    'receivedBy',
    ({ receivedAt, clockDoubtMs }, { zone }) => (
      <>
        {dayAndTime(receivedAt, zone)}
        {clockDoubtMs !== null && (
          <>
            {'. '}
            <strong>{FACT_WORDS.clockWasOff(Math.ceil(clockDoubtMs / 1000))}</strong>
          </>
        )}
      </>
    ),
  ],
  [
    'lockedUntil',
    ({ lockedUntil }, { zone, keepUntil }) =>
      lockedUntil !== null && `${dayOf(lockedUntil, zone)} (${FACT_WORDS.keptUntil(dayOf(keepUntil, zone))})`,
  ],
  ['digest', ({ sha256 }) => <code className="digest">{sha256}</code>],
  ['sentBy', ({ source }) => wordFor(SENDER_WORDS, source) ?? source],
  [
    'submission',
    ({ submission, number }) => (
      <>
        <code className="digest">{submission}</code>, {FACT_WORDS.file(number)}
      </>
    ),
  ],
  ['note', ({ partial }) => partial && FACT_WORDS.partMissing],
]
