import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'

/**
 * The address of the words that ring: the item, or the witness's message in the list of messages, or in the list of
 * those who are looked for. Undefined if the officer may not read them.
 */
export function alarmHref(
  incident: string,
  { item, submission, sought }: Pick<Alarm, 'item' | 'submission' | 'sought'>,
) {
  if (item !== null) return `/incidents/${incident}/items/${item}`
  return submission === null
    ? undefined
    : `/incidents/${incident}/${sought ? 'looked-for' : 'timeline'}?words=${submission}`
}
