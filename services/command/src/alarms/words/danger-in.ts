import { judge } from './judge.ts'
import { listenerOf } from './listener-of.ts'
import { SHIPPED_RULES } from './shipped-rules.ts'

/** The shipped rules that ring for a text, the gravest first. Empty if none rings. */
export const dangerIn = (text: string): readonly string[] =>
  judge(listenerOf(SHIPPED_RULES).listen(text), SHIPPED_RULES)?.rules ?? []
