import { words } from '../../shared/words/catalog.ts'

const one = (count: number): boolean => count === 1

export const SCENE_WORDS = words({
  title: { en: 'Scenes', fi: 'Tapahtumapaikat', sv: 'Scener' },
  says: {
    en: 'Items close in time and place, from at least three separate submissions. Whether the people behind them know each other nobody here can say.',
    fi: 'Ajallisesti ja paikallisesti lähekkäiset kohteet, vähintään kolmesta erillisestä lähetyksestä. Tuntevatko lähettäjät toisensa, sitä ei täällä voi tietää.',
    sv: 'Objekt nära varandra i tid och plats, från minst tre skilda sändningar. Om personerna bakom dem känner varandra kan ingen här veta.',
  },
  none: {
    en: 'No scene yet: nothing was sent by three or more about the same moment.',
    fi: 'Ei vielä tapahtumapaikkoja: vähintään kolme ei ole lähettänyt samasta hetkestä.',
    sv: 'Ingen scen än: inget har skickats av tre eller fler om samma ögonblick.',
  },
  scene: {
    en: (number: number) => `Scene ${number}`,
    fi: (number: number) => `Tapahtumapaikka ${number}`,
    sv: (number: number) => `Scen ${number}`,
  },
  first: { en: 'First seen', fi: 'Ensimmäinen havainto', sv: 'Först sedd' },
  peak: { en: 'Peak', fi: 'Huippu', sv: 'Topp' },
  peakAt: {
    en: (at: string) => `${at}, the minute in which most of it runs`,
    fi: (at: string) => `${at}, minuutti, jolta aineistoa on eniten`,
    sv: (at: string) => `${at}, minuten då det mesta pågår`,
  },
  last: { en: 'Last', fi: 'Viimeinen', sv: 'Sist' },
  place: { en: 'Place', fi: 'Paikka', sv: 'Plats' },
  review: { en: 'Review', fi: 'Läpikäynti', sv: 'Granskning' },
  reviewedOf: {
    en: (number: number) => `Reviewed of scene ${number}`,
    fi: (number: number) => `Tapahtumapaikasta ${number} käyty läpi`,
    sv: (number: number) => `Granskat av scen ${number}`,
  },
  onTimeline: {
    en: (number: number) => `Show scene ${number} on the timeline`,
    fi: (number: number) => `Näytä tapahtumapaikka ${number} aikajanalla`,
    sv: (number: number) => `Visa scen ${number} på tidslinjen`,
  },
  senders: {
    en: (senders: number, items: number) =>
      `${senders} separate submission${one(senders) ? '' : 's'} with ${items} item${one(items) ? '' : 's'}`,
    fi: (senders: number, items: number) =>
      `${senders} ${one(senders) ? 'erillinen lähetys' : 'erillistä lähetystä'}, ${items} ${one(items) ? 'kohde' : 'kohdetta'}`,
    sv: (senders: number, items: number) =>
      `${senders} ${one(senders) ? 'separat sändning' : 'skilda sändningar'} med ${items} objekt`,
  },
  listed: {
    en: (visible: number, gone: number) =>
      `; ${visible} of the items ${one(visible) ? 'is' : 'are'} in the lists, ${gone} folded into a copy or no longer there`,
    fi: (visible: number, gone: number) => `; näistä ${visible} luetteloissa, ${gone} yhdistetty kopioon tai poistunut`,
    sv: (visible: number, gone: number) =>
      `; ${visible} av dem finns i listorna, ${gone} ingår i en kopia eller är borta`,
  },
  noneListed: {
    en: 'none of its items is in the lists any more',
    fi: 'yksikään sen kohteista ei ole enää luetteloissa',
    sv: 'inget av dess objekt finns längre i listorna',
  },
  allReviewed: {
    en: (visible: number) => (one(visible) ? 'reviewed' : `all ${visible} items in the lists reviewed`),
    fi: (visible: number) => (one(visible) ? 'käyty läpi' : `kaikki ${visible} luettelojen kohdetta käyty läpi`),
    sv: (visible: number) => (one(visible) ? 'granskat' : `alla ${visible} objekt i listorna granskade`),
  },
  unreviewed: {
    en: (count: number, visible: number) =>
      `${count} of ${visible} item${one(visible) ? '' : 's'} in the lists (${Math.round((count / visible) * 100)} %) not reviewed yet`,
    fi: (count: number, visible: number) =>
      `käymättä läpi ${count} / ${visible} luettelojen kohteesta (${Math.round((count / visible) * 100)} %)`,
    sv: (count: number, visible: number) =>
      `${count} av ${visible} objekt i listorna (${Math.round((count / visible) * 100)} %) inte granskade än`,
  },
  timeOnly: {
    en: 'time only: nothing in it says where',
    fi: 'vain aika: mikään siinä ei kerro paikkaa',
    sv: 'bara tid: inget i den säger var',
  },
  within: {
    en: (point: string, metres: number) => `${point} within ${metres} m`,
    fi: (point: string, metres: number) => `${point}, säde ${metres} m`,
    sv: (point: string, metres: number) => `${point} inom ${metres} m`,
  },
})
