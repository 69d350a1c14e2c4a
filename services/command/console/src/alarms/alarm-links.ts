import type { Alarm } from './alarm-types.ts'

/** Where the words stand: the item, or the witness's message in the list of messages. */
export const alarmHref = (incident: string, { item, submission }: Pick<Alarm, 'item' | 'submission'>): string =>
  item === null ? `/incidents/${incident}/timeline?words=${submission}` : `/incidents/${incident}/items/${item}`
