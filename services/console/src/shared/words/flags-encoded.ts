import { words } from './catalog.ts'
import type { Seen } from './flags-evidence.ts'
import { sourceWords } from './sources.ts'

type Value = Seen[string] | undefined

const ENCODED = words({
  program: {
    en: (program: Value) => `A program encoded it anew: ${program ?? 'unnamed'}.`,
    fi: (program: Value) => `Ohjelma on pakannut sen uudelleen: ${program ?? 'nimetön'}.`,
    sv: (program: Value) => `Ett program har kodat om den: ${program ?? 'namnlöst'}.`,
  },
  size: {
    en: (edge: Value) =>
      `It has no details of a camera and is ${edge ?? ''} pixels long, a size that messengers scale to.`,
    fi: (edge: Value) =>
      `Siinä ei ole kameran tietoja ja sen pitkä sivu on ${edge ?? ''} pikseliä, johon pikaviestimet pienentävät.`,
    sv: (edge: Value) =>
      `Den saknar kamerauppgifter och är ${edge ?? ''} pixlar lång, en storlek som meddelandeappar skalar till.`,
  },
  name: {
    en: (name: string) => `It has no details of a camera, and its name is one that a messenger gives (${name}).`,
    fi: (name: string) => `Siinä ei ole kameran tietoja, ja sen nimi on pikaviestimen antama (${name}).`,
    sv: (name: string) => `Den saknar kamerauppgifter, och namnet är ett som en meddelandeapp ger (${name}).`,
  },
  picker: {
    en: (ios: Value) =>
      `An iPhone turned it into a JPEG when it was chosen on the page${ios === undefined ? '' : ` (iOS ${ios})`}: ordinary, and its own first copy stayed on the phone.`,
    fi: (ios: Value) =>
      `iPhone muunsi sen JPEG-kuvaksi, kun se valittiin sivulla${ios === undefined ? '' : ` (iOS ${ios})`}: tavallista, ja alkuperäinen jäi puhelimeen.`,
    sv: (ios: Value) =>
      `En iPhone gjorde om den till JPEG när den valdes på sidan${ios === undefined ? '' : ` (iOS ${ios})`}: vanligt, och originalet blev kvar i telefonen.`,
  },
  export: {
    en: 'An iPhone exported it anew, as it does when a film is shared or chosen: its own date was left out.',
    fi: 'iPhone vei sen uudelleen, kuten se tekee videota jaettaessa tai valittaessa: sen oma päiväys jäi pois.',
    sv: 'En iPhone exporterade den på nytt, som när en film delas eller väljs: dess eget datum föll bort.',
  },
  again: {
    en: 'It was encoded once more after it was recorded.',
    fi: 'Se on pakattu uudelleen tallentamisen jälkeen.',
    sv: 'Den kodades om efter inspelningen.',
  },
})

/** Evidence that a file was encoded again. */
export function encodedBy({ by, program, longEdge, name, iosVersion }: Seen): string {
  switch (by) {
    case 'program':
      return ENCODED.program(program)
    case 'messenger-size':
      return ENCODED.size(longEdge)
    case 'messenger-name':
      return ENCODED.name(sourceWords(String(name ?? '')))
    case 'ios-picker':
      return ENCODED.picker(iosVersion)
    case 'ios-export':
      return ENCODED.export
    default:
      return ENCODED.again
  }
}
