import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'

/**
 * The address of the words that ring: the item, or the witness's message in the list of messages. Undefined if the
 * officer may not read them.
 */
export function alarmHref(incident: string, { item, submission }: Pick<Alarm, 'item' | 'submission'>) {
  if (item !== null) return `/incidents/${incident}/items/${item}`
  return submission === null ? undefined : `/incidents/${incident}/timeline?words=${submission}`
}
