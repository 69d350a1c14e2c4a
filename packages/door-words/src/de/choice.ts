import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'Das öffnet das Neueste: {title}. Die Polizei sieht, dass Sie nicht sicher waren.',
} as const satisfies Words['choice']
