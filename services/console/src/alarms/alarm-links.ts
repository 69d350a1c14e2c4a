import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'

export interface AlarmPlace extends Pick<Alarm, 'item' | 'submission' | 'sought'> {
  readonly withdrawnAt?: Alarm['withdrawnAt']
}

/**
 * The address of the words that ring: the item, or the witness's message in the list of messages, or in the list of
 * those who are looked for. Undefined if the officer may not read them, and for withdrawn words, which are in no list.
 */
export function alarmHref(incident: string, { item, submission, sought, withdrawnAt = null }: AlarmPlace) {
  if (item !== null) return `/incidents/${incident}/items/${item}`
  return submission === null || withdrawnAt !== null
    ? undefined
    : `/incidents/${incident}/${sought ? 'looked-for' : 'timeline'}?words=${submission}`
}
