import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'En yeni olay açılır: {title}. Polis emin olmadığınızı görür.',
} as const satisfies Words['choice']
