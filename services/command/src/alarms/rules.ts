import type { Database } from '@firsthand/database/command'
import type { NewRule, StoredRule } from '@firsthand/database/command/alarms'
import { listStoredRules } from '@firsthand/database/command/alarms'
import type { AlarmRule } from './words/listen.ts'
import { SHIPPED_RULES } from './words/shipped-rules.ts'

export const SHIPPED: ReadonlyMap<string, NewRule> = new Map(
  SHIPPED_RULES.map((rule) => [rule.code, { ...rule, title: null }]),
)

export interface EffectiveRule extends NewRule {
  readonly isShipped: boolean
  /** Who changed the rule, and when. Undefined if the rule is as shipped. */
  readonly changed: { readonly by: string; readonly at: number } | undefined
}

/** The rules in force in an incident: shipped rules in their order, then its own. */
export function effectiveRules(stored: readonly StoredRule[]): readonly EffectiveRule[] {
  const changed = new Map(stored.map((rule) => [rule.code, rule]))
  const shipped = [...SHIPPED.values()].map((rule) => effective(rule, changed.get(rule.code)))
  const own = stored
    .filter(({ code }) => !SHIPPED.has(code))
    .map((rule) => ({ ...effective(rule, rule), isShipped: false }))
  return [...shipped, ...own]
}

function effective(rule: NewRule, stored: StoredRule | undefined): EffectiveRule {
  if (!stored) return { ...rule, isShipped: true, changed: undefined }
  const { changedBy, changedAt, ...now } = stored
  return { ...now, isShipped: true, changed: { by: changedBy, at: changedAt } }
}

export const loadRules = async (db: Database, incident: string): Promise<readonly EffectiveRule[]> =>
  effectiveRules(await listStoredRules(db, incident))

export const toAlarmRules = (rules: readonly EffectiveRule[]): readonly AlarmRule[] =>
  rules.map(({ code, class: weight, isOn, phrases }) => ({ code, class: weight, isOn, phrases }))
