import { words } from '../../shared/words/catalog.ts'

/** Texts of the mark for items that the police brought. */
export const POLICE_MARK_WORDS = words({
  police: { en: 'Police', fi: 'Poliisi', sv: 'Polis' },
})
