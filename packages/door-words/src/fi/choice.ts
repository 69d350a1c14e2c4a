import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'Tämä avaa uusimman: {title}. Poliisi näkee, ettet ollut varma.',
} as const satisfies Words['choice']
