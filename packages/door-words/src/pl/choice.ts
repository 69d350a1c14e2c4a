import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'Otworzy się najnowsze zdarzenie: {title}. Policja zobaczy, że nie masz pewności.',
} as const satisfies Words['choice']
