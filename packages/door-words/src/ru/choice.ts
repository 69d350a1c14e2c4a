import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'Откроется самое новое событие: {title}. Полиция увидит, что вы не были уверены.',
} as const satisfies Words['choice']
