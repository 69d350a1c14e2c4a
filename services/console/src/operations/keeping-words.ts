import { words } from '../shared/words/catalog.ts'

/** Words for how long an incident is kept and its files stay locked. */
export const KEEPING_WORDS = words({
  of: {
    en: (title: string) => `Keeping: ${title}`,
    fi: (title: string) => `Säilytys: ${title}`,
    sv: (title: string) => `Bevarande: ${title}`,
  },
  keptUntil: {
    en: (day: string) => `Kept until ${day}.`,
    fi: (day: string) => `Säilytetään ${day} asti.`,
    sv: (day: string) => `Bevaras till ${day}.`,
  },
  lockedUntil: {
    en: (day: string) => `Its files are locked until ${day}; each day for longer.`,
    fi: (day: string) => `Tiedostot on lukittu ${day} asti; lukitusta pidennetään päivittäin.`,
    sv: (day: string) => `Filerna är låsta till ${day}; låset förlängs varje dag.`,
  },
  /** Used if the locks last as long as the incident is kept, or if their extension is overdue. */
  lockedTo: {
    en: (day: string) => `Its files are locked until ${day}.`,
    fi: (day: string) => `Tiedostot on lukittu ${day} asti.`,
    sv: (day: string) => `Filerna är låsta till ${day}.`,
  },
  refused: {
    en: (day: string) =>
      `The store refuses to lock for longer: locks run out from ${day}. Whoever runs it has to let preserve lock again. It is tried again by itself.`,
    fi: (day: string) =>
      `Varasto ei pidennä lukituksia: ne päättyvät ${day} alkaen. Varaston ylläpitäjän on sallittava lukitus preservelle. Sitä yritetään itsestään uudelleen.`,
    sv: (day: string) =>
      `Lagret vägrar låsa längre: låsen går ut från ${day}. Den som driver det måste låta preserve låsa igen. Det försöks igen av sig självt.`,
  },
  behind: {
    en: (day: string) => `Locks were not lengthened for days: they run out from ${day}. Do relay and preserve run?`,
    fi: (day: string) =>
      `Lukituksia ei ole pidennetty päiviin: ne päättyvät ${day} alkaen. Ovatko relay ja preserve käynnissä?`,
    sv: (day: string) => `Låsen har inte förlängts på flera dagar: de går ut från ${day}. Körs relay och preserve?`,
  },
  day: { en: 'Keep until', fi: 'Säilytä asti', sv: 'Bevara till' },
  longer: { en: 'Keep for longer…', fi: 'Säilytä pidempään…', sv: 'Bevara längre…' },
  onlyLonger: {
    en: (day: string) => `It is kept until ${day} already, and never for less: choose a later day.`,
    fi: (day: string) => `Sitä säilytetään jo ${day} asti, eikä aikaa lyhennetä: valitse myöhempi päivä.`,
    sv: (day: string) => `Den bevaras redan till ${day}, och tiden kortas aldrig: välj en senare dag.`,
  },
  confirm: { en: 'Keep it until then', fi: 'Säilytä siihen asti', sv: 'Bevara till dess' },
  says: {
    en: (day: string) => `It is kept until ${day}. This time is never shortened again, by anybody.`,
    fi: (day: string) => `Sitä säilytetään ${day} asti. Aikaa ei voi enää lyhentää kukaan.`,
    sv: (day: string) => `Den bevaras till ${day}. Tiden kan aldrig kortas igen, av någon.`,
  },
})
