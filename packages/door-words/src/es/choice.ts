import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'Esto abre lo más nuevo: {title}. La policía ve que usted tenía dudas.',
} as const satisfies Words['choice']
