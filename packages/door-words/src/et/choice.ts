import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'See avab kõige uuema: {title}. Politsei näeb, et sa ei olnud kindel.',
} as const satisfies Words['choice']
