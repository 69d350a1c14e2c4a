import type { Unheard } from '@firsthand/database/command/alarms'
import type { Kind } from './words/kinds.ts'
import type { AlarmClass } from './words/listen.ts'

/** Where the words stand: `own` is what a witness wrote or said, `sent` is a text that somebody sent. */
type Source = 'own' | 'sent'

/** A newspaper page, a table's row and a licence mention fire, too. They are worth a look, but nobody's cry. */
const SOURCES: Readonly<Record<string, Source>> = {
  ...{ words: 'own', transcript: 'own', translation: 'own', file: 'own', document: 'sent' },
}

/** The class of an alarm by its rule and its source. An unknown source counts as a person. */
export const gravityOf = (weight: AlarmClass, what: Unheard['what']): AlarmClass =>
  SOURCES[what] === 'sent' ? 'ordinary' : weight

/**
 * Kinds that tell of a person in danger now. Each such cry is a group of its own; only the very same words join one.
 */
const CRIES: ReadonlySet<string> = new Set<Kind>([
  ...(['in-danger', 'attacker-near', 'followed', 'hiding', 'trapped', 'hostage', 'not-breathing', 'bleeding'] as const),
  ...(['injured', 'dying', 'suicide', 'children-in-danger', 'missing-child', 'help-us', 'water', 'crush'] as const),
])

export const isCry = (rules: readonly string[], what: Unheard['what']): boolean =>
  SOURCES[what] !== 'sent' && rules.some((rule) => CRIES.has(rule))
