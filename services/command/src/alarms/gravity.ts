import type { Unheard } from '@firsthand/database/command/alarms'
import type { Kind } from './words/kinds.ts'
import type { AlarmClass } from './words/listen.ts'

/**
 * Where the words come from: `own` are a witness's written or spoken words, `sent` is a text that somebody sent along.
 */
type Source = 'own' | 'sent'

/**
 * A text that was sent along (a newspaper page, a table, a licence) may mention fire without anybody crying for help,
 * so it is never grave.
 */
const SOURCES: Readonly<Record<string, Source>> = {
  ...{ words: 'own', transcript: 'own', translation: 'own', file: 'own', document: 'sent' },
}

/** The class of an alarm by its rule and its source. An unknown source counts as a witness's own words. */
export const gravityOf = (weight: AlarmClass, what: Unheard['what']): AlarmClass =>
  SOURCES[what] === 'sent' ? 'ordinary' : weight

/** Rules that mean a person in danger now. Each such alarm is a group of its own; only identical words join it. */
const CRIES: ReadonlySet<string> = new Set<Kind>([
  ...(['in-danger', 'attacker-near', 'followed', 'hiding', 'trapped', 'hostage', 'not-breathing', 'bleeding'] as const),
  ...(['injured', 'dying', 'suicide', 'children-in-danger', 'missing-child', 'help-us', 'water', 'crush'] as const),
])

export const isCry = (rules: readonly string[], what: Unheard['what']): boolean =>
  SOURCES[what] !== 'sent' && rules.some((rule) => CRIES.has(rule))
