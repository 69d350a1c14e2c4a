import type { LogUnread } from '@firsthand/command'
import { wordFor, words } from './catalog.ts'
import type { Seen } from './flags-evidence.ts'

/** Why a location log was not read. For an unknown format the sentence also names the file's ending. */
const WHY: Readonly<Record<Exclude<LogUnread, 'format'>, string>> = words({
  history: {
    en: "It is a phone's own history of where it was, often of months. It is not read: no time and no place of it is told here.",
    fi: 'Se on puhelimen oma sijaintihistoria, usein kuukausien ajalta. Sitä ei lueta: siitä ei kerrota täällä mitään aikaa eikä paikkaa.',
    sv: 'Det är telefonens egen platshistorik, ofta för flera månader. Den läses inte: ingen tid och ingen plats ur den anges här.',
  },
  'too-large': {
    en: 'It is a log of positions that is longer than what is read of one (24 MB), and none could be read in that.',
    fi: 'Se on sijaintiloki, joka on pidempi kuin mitä lokista luetaan (24 Mt), eikä luetusta osasta löytynyt yhtään sijaintia.',
    sv: 'Det är en positionslogg som är längre än vad som läses av en logg (24 MB), och ingen position kunde läsas i den delen.',
  },
  'timed-out': {
    en: 'It is a log of positions, and reading it took longer than one file may take.',
    fi: 'Se on sijaintiloki, ja sen lukeminen kesti kauemmin kuin yhdelle tiedostolle sallitaan.',
    sv: 'Det är en positionslogg, och att läsa den tog längre tid än en fil får ta.',
  },
  off: {
    en: 'It is a log of positions. Files are not read on this server, because the protection around the readers is missing.',
    fi: 'Se on sijaintiloki. Tiedostoja ei lueta tällä palvelimella, koska lukuohjelmien suojaus puuttuu.',
    sv: 'Det är en positionslogg. Filer läses inte på den här servern, eftersom skyddet kring läsarna saknas.',
  },
  failed: {
    en: 'It is a log of positions, and the program that reads such logs ended badly on it.',
    fi: 'Se on sijaintiloki, mutta sen lukenut ohjelma päättyi virheeseen.',
    sv: 'Det är en positionslogg, men programmet som läser sådana avslutades med fel.',
  },
})

const LOG = words({
  format: {
    en: (ending: string) =>
      `By its name it is a log of positions${ending}, but what is in it has no format that is read here.`,
    fi: (ending: string) =>
      `Nimensä mukaan se on sijaintiloki${ending}, mutta sen sisältö ei ole missään täällä luettavassa muodossa.`,
    sv: (ending: string) =>
      `Enligt namnet är det en positionslogg${ending}, men innehållet har inget format som läses här.`,
  },
})

const endingOf = (ending: unknown): string => (typeof ending === 'string' ? ` (.${ending})` : '')

const between = ({ from, to }: Seen): string =>
  from === undefined || to === undefined ? '' : ` (${from === to ? from : `${from}–${to}`} UTC)`

/** Signs of location logs whose positions could not be read, in part or at all. */
export const LOG_SENTENCES = words({
  'log-no-positions': {
    en: () =>
      'It is a log of positions, and holds none that a receiver recorded. A planned route, an area or marks on a map are not taken for a path.',
    fi: () =>
      'Se on sijaintiloki, mutta siinä ei ole yhtään vastaanottimen tallentamaa sijaintia. Suunniteltua reittiä, aluetta tai kartan merkkejä ei pidetä kuljettuna reittinä.',
    sv: () =>
      'Det är en positionslogg, men den har ingen position som en mottagare registrerat. En planerad rutt, ett område eller märken på en karta räknas inte som en färdväg.',
  },
  'log-damaged': {
    en: () => 'It is a log of positions, but it is damaged or breaks off before the first of them: none could be read.',
    fi: () =>
      'Se on sijaintiloki, mutta se on vioittunut tai katkeaa ennen ensimmäistä sijaintia: yhtään ei voitu lukea.',
    sv: () => 'Det är en positionslogg, men den är skadad eller slutar före den första positionen: ingen kunde läsas.',
  },
  'log-not-read': {
    en: ({ why, ending }: Seen) =>
      why === 'format' ? LOG.format(endingOf(ending)) : (wordFor(WHY, String(why)) ?? WHY.failed),
    fi: ({ why, ending }: Seen) =>
      why === 'format' ? LOG.format(endingOf(ending)) : (wordFor(WHY, String(why)) ?? WHY.failed),
    sv: ({ why, ending }: Seen) =>
      why === 'format' ? LOG.format(endingOf(ending)) : (wordFor(WHY, String(why)) ?? WHY.failed),
  },
  'log-times-undated': {
    en: (seen: Seen) => `Its positions stand with times of day${between(seen)} and no date: no time is taken from it.`,
    fi: (seen: Seen) => `Sen sijainneilla on kellonajat${between(seen)} mutta ei päivää: siitä ei oteta mitään aikaa.`,
    sv: (seen: Seen) => `Dess positioner har klockslag${between(seen)} men inget datum: ingen tid tas ur den.`,
  },
})
