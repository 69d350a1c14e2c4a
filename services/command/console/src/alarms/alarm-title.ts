import type { Alarm } from './alarm-types.ts'
import { ALARM_WORDS } from './alarm-words.ts'
import { ruleTitle } from './rule-words.ts'

/** What it rings for; of what is restricted to others, that it rings. */
export const alarmTitle = ({ rules, isRestricted }: Pick<Alarm, 'rules' | 'isRestricted'>): string =>
  isRestricted ? ALARM_WORDS.restrictedTitle : rules.map((rule) => ruleTitle(rule)).join(', ')
