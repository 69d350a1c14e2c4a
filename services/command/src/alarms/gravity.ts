import type { Unheard } from '@firsthand/database/command/alarms'
import type { Kind } from './words/kinds.ts'
import type { AlarmClass } from './words/listen.ts'

/** Where words stand: what a witness wrote or says, or a text that somebody sent. */
type Source = 'own' | 'sent'

/** A page of a newspaper, a table's row and a licence speak of fire as well: worth a look, and nobody's cry. */
const SOURCES: Readonly<Record<string, Source>> = {
  ...{ words: 'own', transcript: 'own', translation: 'own', file: 'own', document: 'sent' },
}

/** What a rule's words weigh in their source. An unknown source is taken for a person. */
export const gravityOf = (weight: AlarmClass, what: Unheard['what']): AlarmClass =>
  SOURCES[what] === 'sent' ? 'ordinary' : weight

/** Kinds that tell of a person in danger now: each cry is one of its own, and the same only in the very same words. */
const CRIES: ReadonlySet<string> = new Set<Kind>([
  ...(['in-danger', 'attacker-near', 'followed', 'hiding', 'trapped', 'hostage', 'not-breathing', 'bleeding'] as const),
  ...(['injured', 'dying', 'suicide', 'children-in-danger', 'missing-child', 'help-us', 'water', 'crush'] as const),
])

export const isCry = (rules: readonly string[], what: Unheard['what']): boolean =>
  SOURCES[what] !== 'sent' && rules.some((rule) => CRIES.has(rule))
