import { KINDS, type Kind } from './kinds.ts'
import type { AlarmRule } from './listen.ts'
import { dangerOf } from './shipped-words.ts'

/** Worth knowing, but not a threat to life within the next minute. */
const ORDINARY: ReadonlySet<Kind> = new Set(['fleeing'])

/** As shipped. Changes of an incident stand in its own rows. */
export const SHIPPED_RULES: readonly AlarmRule[] = KINDS.map((code) => ({
  code,
  class: ORDINARY.has(code) ? 'ordinary' : 'grave',
  isOn: true,
  phrases: dangerOf(code),
}))
