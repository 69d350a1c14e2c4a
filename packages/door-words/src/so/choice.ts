import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'Waxaa furmaya kan ugu cusub: {title}. Boolisku waxay arkayaan inaadan hubin.',
} as const satisfies Words['choice']
