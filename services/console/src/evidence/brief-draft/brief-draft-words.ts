import { words } from '../../shared/words/catalog.ts'

export const BRIEF_DRAFT_WORDS = words({
  brief: { en: 'Brief patrols', fi: 'Tee partio-ohje', sv: 'Gör patrullblad' },
  cannot: {
    en: 'No page can be made of this item: it is restricted, hidden, or shows no picture.',
    fi: 'Tästä aineistosta ei voi tehdä sivua: se on rajattu, piilotettu tai kuvaton.',
    sv: 'Ingen sida kan göras av detta objekt: det är begränsat, dolt eller utan bild.',
  },
  unknownPlace: { en: 'place not known', fi: 'paikka ei tiedossa', sv: 'platsen okänd' },
  withinOf: {
    en: (point: string, metres: number) => `${point}, within ${metres} m`,
    fi: (point: string, metres: number) => `${point}, ${metres} m:n säteellä`,
    sv: (point: string, metres: number) => `${point}, inom ${metres} m`,
  },
})
