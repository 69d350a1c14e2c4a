import { type Language, language } from '../shared/words/language.ts'

type Said = Readonly<Record<Language, string>>

/** What is missing while a worker is silent. The workers are in the order in which files pass through them. */
const MISSING = {
  relay: {
    en: 'No work on new files begins: what is sent would not be kept safely.',
    fi: 'Uusien tiedostojen käsittely ei ala: lähetettyä ei saataisi turvaan.',
    sv: 'Inget arbete med nya filer börjar: det som skickas skulle inte tas om hand.',
  },
  preserve: {
    en: 'What is sent would not be kept safely.',
    fi: 'Lähetettyä ei saataisi turvaan.',
    sv: 'Det som skickas skulle inte tas om hand.',
  },
  inspect: {
    en: 'Files are kept and wait; nobody sees pictures of them yet.',
    fi: 'Tiedostot tallentuvat ja odottavat; kuvia niistä ei näe vielä kukaan.',
    sv: 'Filer bevaras och väntar; ingen ser bilder av dem än.',
  },
  reconstruct: {
    en: 'Files are kept and their pictures appear; their time and place are missing.',
    fi: 'Tiedostot tallentuvat ja kuvat näkyvät; niiden aika ja paikka puuttuvat.',
    sv: 'Filer bevaras och deras bilder syns; tid och plats saknas.',
  },
  normalise: {
    en: 'Files are kept and small pictures appear; large pictures, films and sounds wait.',
    fi: 'Tiedostot tallentuvat ja pienet kuvat näkyvät; suuret kuvat, videot ja äänitteet odottavat.',
    sv: 'Filer bevaras och små bilder syns; stora bilder, filmer och ljud väntar.',
  },
} as const satisfies Record<string, Said>

type Worker = keyof typeof MISSING

/** If one of these workers is silent, no file reaches the workers after it. */
const FIRST: readonly Worker[] = ['relay', 'preserve', 'inspect']
const SIDE_BY_SIDE: readonly Worker[] = ['reconstruct', 'normalise']

interface Found {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** The workers that the check names as silent, whether as a failure or a warning. */
export const silentWorkers = (lines: Iterable<Found>): readonly string[] => {
  const names = [...lines].find(({ code }) => code === 'workers')?.facts['names']
  return typeof names === 'string' && names !== '' ? names.split(', ') : []
}

export function missingWithout(silent: readonly string[]): string {
  const first = FIRST.find((name) => silent.includes(name))
  const felt = first ? [first] : SIDE_BY_SIDE.filter((name) => silent.includes(name))
  return felt.map((name) => MISSING[name][language()]).join(' ')
}
