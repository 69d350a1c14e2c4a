import { words } from '../words/catalog.ts'

/** What the item's page says around its parts. */
export const ITEM_WORDS = words({
  actions: { en: 'Act on this item', fi: 'Toiminnot', sv: 'Åtgärder' },
  asReceived: {
    en: 'Download as received…',
    fi: 'Lataa sellaisena kuin se tuli…',
    sv: 'Ladda ner så som den togs emot…',
  },
  cleaned: { en: 'Copy for sharing…', fi: 'Jaettava kopio…', sv: 'Kopia att dela…' },
  decision: { en: 'Decision', fi: 'Ratkaisu', sv: 'Avgörande' },
  takenBack: { en: 'Taken back', fi: 'Kumottu', sv: 'Ångrat' },
  by: { en: 'by', fi: 'tekijä', sv: 'av' },
})
