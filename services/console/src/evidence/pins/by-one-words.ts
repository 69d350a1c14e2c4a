import { words } from '../../shared/words/catalog.ts'

/** A time that a pin of one officer moved, and no second one has confirmed. */
export const BY_ONE_WORDS = words({
  mark: {
    en: 'by one officer, not confirmed',
    fi: 'yhden virkailijan tieto, ei vahvistettu',
    sv: 'enligt en tjänsteman, inte bekräftat',
  },
  /** On a card or in a line, where there is no room for more. */
  short: { en: 'by one officer', fi: 'yhden virkailijan tieto', sv: 'enligt en tjänsteman' },
  pinnedBy: { en: 'Pinned by', fi: 'Kiinnittänyt', sv: 'Fäst av' },
  onItem: { en: 'on', fi: 'kohteessa', sv: 'på' },
  patrolsRead: {
    en: 'One officer pinned this time, and no second one has confirmed it. Patrols read after it: “by one officer, not confirmed”.',
    fi: 'Ajan on kiinnittänyt yksi virkailija, eikä toinen ole vahvistanut sitä. Partiot lukevat sen perässä: ”yhden virkailijan tieto, ei vahvistettu”.',
    sv: 'En tjänsteman har fäst tiden och ingen annan har bekräftat den. Patrullerna läser efter den: ”enligt en tjänsteman, inte bekräftat”.',
  },
})
