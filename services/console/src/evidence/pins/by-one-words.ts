import { words } from '../../shared/words/catalog.ts'

/** Words for a time that one officer's pin moved and no second officer has confirmed. */
export const BY_ONE_WORDS = words({
  mark: {
    en: 'by one officer, not confirmed',
    fi: 'yhden virkailijan tieto, ei vahvistettu',
    sv: 'enligt en tjänsteman, inte bekräftat',
  },
  /** For a card or a line, which has no room for more. */
  short: { en: 'by one officer', fi: 'yhden virkailijan tieto', sv: 'enligt en tjänsteman' },
  pinnedBy: { en: 'Pinned by', fi: 'Kiinnittänyt', sv: 'Fäst av' },
  onItem: { en: 'on', fi: 'kohteessa', sv: 'på' },
  patrolsRead: {
    en: 'One officer pinned this time, and no second one has confirmed it. Patrols read after it: “by one officer, not confirmed”.',
    fi: 'Ajan on kiinnittänyt yksi virkailija, eikä toinen ole vahvistanut sitä. Partiot lukevat sen perässä: ”yhden virkailijan tieto, ei vahvistettu”.',
    sv: 'En tjänsteman har fäst tiden och ingen annan har bekräftat den. Patrullerna läser efter den: ”enligt en tjänsteman, inte bekräftat”.',
  },
})
