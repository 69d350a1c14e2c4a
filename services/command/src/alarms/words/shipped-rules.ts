import { KINDS, type Kind } from './kinds.ts'
import type { AlarmRule } from './listen.ts'
import { dangerOf } from './shipped-words.ts'

/** Worth knowing, and nobody dies of it in the next minute by itself. */
const ORDINARY: ReadonlySet<Kind> = new Set(['fleeing'])

/** As Firsthand ships them; what an incident changed stands in its own rows. */
export const SHIPPED_RULES: readonly AlarmRule[] = KINDS.map((code) => ({
  code,
  class: ORDINARY.has(code) ? 'ordinary' : 'grave',
  isOn: true,
  phrases: dangerOf(code),
}))
