import { words } from '../../shared/words/catalog.ts'

/** Marks what officers brought themselves. */
export const POLICE_MARK_WORDS = words({
  police: { en: 'Police', fi: 'Poliisi', sv: 'Polis' },
})
