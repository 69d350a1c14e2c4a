import type { Decision, IncidentState, Role } from '@firsthand/command'
import type { Kind, State } from '../api/types.ts'
import { wordFor, words } from './catalog.ts'
import { FLAG_WORDS, NO_THUMB_WORDS } from './flag-labels.ts'

export const KIND_WORDS: Readonly<Record<Kind, string>> = words({
  image: { en: 'Image', fi: 'Kuva', sv: 'Bild' },
  video: { en: 'Video', fi: 'Video', sv: 'Video' },
  audio: { en: 'Audio', fi: 'Ääni', sv: 'Ljud' },
  document: { en: 'Document', fi: 'Asiakirja', sv: 'Dokument' },
  archive: { en: 'Archive', fi: 'Paketti', sv: 'Arkivfil' },
  other: { en: 'Other', fi: 'Muu', sv: 'Övrigt' },
})

export const STATE_WORDS: Readonly<Record<State, string>> = words({
  placed: { en: 'Placed', fi: 'Sijoitettu', sv: 'Placerad' },
  likely: { en: 'Likely', fi: 'Todennäköinen', sv: 'Trolig' },
  open: { en: 'Open', fi: 'Aika avoin', sv: 'Tiden öppen' },
  arriving: { en: 'Not placed yet', fi: 'Ei vielä sijoitettu', sv: 'Inte placerad än' },
})

export const DECISION_WORDS: Readonly<Record<Decision, string>> = words({
  relevant: { en: 'Relevant', fi: 'Olennainen', sv: 'Relevant' },
  'not-relevant': { en: 'Not relevant', fi: 'Ei olennainen', sv: 'Inte relevant' },
  urgent: { en: 'Urgent', fi: 'Kiireellinen', sv: 'Brådskande' },
  undecided: { en: 'Undecided', fi: 'Avoin', sv: 'Obeslutad' },
})

/** Roles of officers and states of incidents, by the database's codes. */
const ROLE_WORDS: Readonly<Record<Role, string>> = words({
  viewer: { en: 'viewer', fi: 'katselija', sv: 'läsare' },
  analyst: { en: 'analyst', fi: 'analyytikko', sv: 'analytiker' },
  commander: { en: 'commander', fi: 'tilannejohtaja', sv: 'insatsledare' },
  ops: { en: 'operations', fi: 'ylläpito', sv: 'drift' },
  auditor: { en: 'auditor', fi: 'tarkastaja', sv: 'granskare' },
})

const INCIDENT_STATE_WORDS: Readonly<Record<IncidentState, string>> = words({
  dormant: { en: 'dormant', fi: 'lepotilassa', sv: 'vilande' },
  drill: { en: 'drill', fi: 'harjoitus', sv: 'övning' },
  active: { en: 'active', fi: 'käynnissä', sv: 'pågår' },
  closing: { en: 'closing', fi: 'sulkeutumassa', sv: 'stängs' },
  closed: { en: 'closed', fi: 'suljettu', sv: 'stängd' },
})

/** Makes a code without words readable: `some-code` → "some code". */
export const wordsOf = (code: string): string => code.replaceAll(/[._-]+/g, ' ')
/** Prefix of the codes for a missing thumbnail. The reason follows. */
export const NO_THUMB = 'no-thumb-'
export const flagWords = (flag: string): string =>
  wordFor(FLAG_WORDS, flag) ?? (flag.startsWith(NO_THUMB) ? NO_THUMB_WORDS.none : wordsOf(flag))
export const roleWords = (role: string): string => wordFor(ROLE_WORDS, role) ?? wordsOf(role)
export const incidentStateWords = (state: string): string => wordFor(INCIDENT_STATE_WORDS, state) ?? wordsOf(state)
