import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'Det här öppnar det nyaste: {title}. Polisen ser att du inte var säker.',
} as const satisfies Words['choice']
