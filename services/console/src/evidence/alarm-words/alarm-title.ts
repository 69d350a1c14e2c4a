import type { Alarm } from './alarm-types.ts'
import { ALARM_WORDS } from './alarm-words.ts'
import { ruleTitle } from './rule-words.ts'

export interface Titled extends Pick<Alarm, 'rules' | 'isRestricted'> {
  readonly titles?: Alarm['titles']
}

/** What the alarm rings for; if its item is restricted to others, only that it rings. */
export const alarmTitle = ({ rules, titles = {}, isRestricted }: Titled): string =>
  isRestricted ? ALARM_WORDS.restrictedTitle : rules.map((rule) => ruleTitle(rule, titles[rule])).join(', ')
