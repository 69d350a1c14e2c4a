import { words } from '../../shared/words/catalog.ts'

/** Words about what a pin moves, and about the second officer that a large move needs. */
export const SECOND_WORDS = words({
  working: {
    en: 'Working out what it would move…',
    fi: 'Lasketaan, mitä se siirtäisi…',
    sv: 'Räknar ut vad det skulle flytta…',
  },
  movesOne: {
    en: (by: string) => `It moves this item alone, ${by}.`,
    fi: (by: string) => `Se siirtää vain tätä kohdetta: ${by}.`,
    sv: (by: string) => `Det flyttar bara det här objektet, ${by}.`,
  },
  movesMany: {
    en: (items: number, by: string) => `It moves up to ${items} items together, ${by}.`,
    fi: (items: number, by: string) => `Se siirtää yhdessä enintään ${items} kohdetta: ${by}.`,
    sv: (items: number, by: string) => `Det flyttar upp till ${items} objekt tillsammans, ${by}.`,
  },
  staysOne: {
    en: 'It holds this item where it stands.',
    fi: 'Se pitää tämän kohteen paikallaan ajassa.',
    sv: 'Det håller det här objektet där det står i tiden.',
  },
  staysMany: {
    en: (items: number) => `It holds up to ${items} items where they stand.`,
    fi: (items: number) => `Se pitää enintään ${items} kohdetta paikallaan ajassa.`,
    sv: (items: number) => `Det håller upp till ${items} objekt där de står i tiden.`,
  },
  timeForOne: {
    en: 'It gives this item its first time.',
    fi: 'Se antaa tälle kohteelle ensimmäisen ajan.',
    sv: 'Det ger det här objektet dess första tid.',
  },
  timeForMany: {
    en: (items: number) => `It gives up to ${items} items their first time.`,
    fi: (items: number) => `Se antaa enintään ${items} kohteelle ensimmäisen ajan.`,
    sv: (items: number) => `Det ger upp till ${items} objekt deras första tid.`,
  },
  countsByOne: {
    en: 'It counts at once. More than 5 items: it is marked “by one officer” until a second officer confirms it or takes it back.',
    fi: 'Se vaikuttaa heti. Yli 5 kohdetta: siinä lukee ”yhden virkailijan tieto”, kunnes toinen virkailija vahvistaa tai peruu sen.',
    sv: 'Det gäller genast. Fler än 5 objekt: det märks ”enligt en tjänsteman” tills en andra tjänsteman bekräftar det eller tar tillbaka det.',
  },
  byOne: { en: 'by one officer', fi: 'yhden virkailijan tieto', sv: 'enligt en tjänsteman' },
  moved: {
    en: (items: number, by: string) => `Counts already, for up to ${items} items: ${by}.`,
    fi: (items: number, by: string) => `Vaikuttaa jo, enintään ${items} kohteeseen: ${by}.`,
    sv: (items: number, by: string) => `Gäller redan, för upp till ${items} objekt: ${by}.`,
  },
  movedFirst: {
    en: (items: number) => `Counts already, and gives up to ${items} items their first time.`,
    fi: (items: number) => `Vaikuttaa jo ja antaa enintään ${items} kohteelle ensimmäisen ajan.`,
    sv: (items: number) => `Gäller redan och ger upp till ${items} objekt deras första tid.`,
  },
  asked: {
    en: 'A second officer is asked to confirm it, or to take it back.',
    fi: 'Toista virkailijaa pyydetään vahvistamaan tai perumaan se.',
    sv: 'En andra tjänsteman ombeds bekräfta det eller ta tillbaka det.',
  },
  yours: {
    en: 'You pinned it: another officer confirms it.',
    fi: 'Sinun kiinnityksesi: toinen virkailija vahvistaa sen.',
    sv: 'Ditt fäste: en annan tjänsteman bekräftar det.',
  },
  confirm: { en: 'Confirm this pin…', fi: 'Vahvista kiinnitys…', sv: 'Bekräfta fästet…' },
  confirmTitle: { en: 'Confirm this pin', fi: 'Vahvista kiinnitys', sv: 'Bekräfta fästet' },
  confirmAction: { en: 'Confirm it', fi: 'Vahvista', sv: 'Bekräfta' },
  why: { en: 'What shows you that it is so?', fi: 'Mistä näet, että se on näin?', sv: 'Vad visar dig att det är så?' },
  confirmSays: {
    en: 'Nothing moves by it: the pin counts already. Your name and reason stand beside it and in custody.',
    fi: 'Mikään ei siirry: kiinnitys vaikuttaa jo. Nimesi ja perustelusi jäävät sen viereen ja hallintaketjuun.',
    sv: 'Inget flyttas av det: fästet gäller redan. Ditt namn och skälet står bredvid och i spårbarheten.',
  },
  confirmedBy: { en: 'Confirmed by', fi: 'Vahvistanut', sv: 'Bekräftat av' },
  isConfirmed: {
    en: 'Confirmed. It stands by two officers now.',
    fi: 'Vahvistettu. Sen takana on nyt kaksi virkailijaa.',
    sv: 'Bekräftat. Nu står två tjänstemän bakom det.',
  },
})
