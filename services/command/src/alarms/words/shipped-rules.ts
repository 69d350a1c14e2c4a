import { KINDS, type Kind } from './kinds.ts'
import type { AlarmRule } from './listen.ts'
import { dangerOf } from './shipped-words.ts'

/** Kinds that are worth knowing, but no threat to life within the next minute. */
const ORDINARY: ReadonlySet<Kind> = new Set(['fleeing'])

/** The rules before any change. Changes of an incident are in its own rows. */
export const SHIPPED_RULES: readonly AlarmRule[] = KINDS.map((code) => ({
  code,
  class: ORDINARY.has(code) ? 'ordinary' : 'grave',
  isOn: true,
  phrases: dangerOf(code),
}))
