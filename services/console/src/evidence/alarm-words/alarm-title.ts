import type { Alarm } from './alarm-types.ts'
import { ALARM_WORDS } from './alarm-words.ts'
import { ruleTitle } from './rule-words.ts'

export interface Titled extends Pick<Alarm, 'rules' | 'isRestricted'> {
  readonly titles?: Alarm['titles']
}

/** The names of the rules that ring. If the item is restricted to others, the title says only that an alarm rings. */
export const alarmTitle = ({ rules, titles = {}, isRestricted }: Titled): string =>
  isRestricted ? ALARM_WORDS.restrictedTitle : rules.map((rule) => ruleTitle(rule, titles[rule])).join(', ')
