import { words } from './catalog.ts'
import { type Seen, spanOf } from './flags-evidence.ts'

const EDITS = words({
  program: {
    en: (program: Seen[string] | undefined, where: Seen[string] | undefined) =>
      `The file names a program that edits: ${program ?? 'unnamed'}${where === undefined ? '' : ` (in ${where})`}.`,
    fi: (program: Seen[string] | undefined, where: Seen[string] | undefined) =>
      `Tiedosto nimeää muokkausohjelman: ${program ?? 'nimetön'}${where === undefined ? '' : ` (kohdassa ${where})`}.`,
    sv: (program: Seen[string] | undefined, where: Seen[string] | undefined) =>
      `Filen nämner ett redigeringsprogram: ${program ?? 'namnlöst'}${where === undefined ? '' : ` (i ${where})`}.`,
  },
  history: {
    en: (steps: Seen[string] | undefined, program: Seen[string] | undefined) =>
      `The file keeps a list of ${steps ?? 'several'} editing steps${program === undefined ? '' : `, by ${program}`}.`,
    fi: (steps: Seen[string] | undefined, program: Seen[string] | undefined) =>
      `Tiedostossa on luettelo muokkausvaiheista (${steps ?? 'useita'})${program === undefined ? '' : `, ohjelma ${program}`}.`,
    sv: (steps: Seen[string] | undefined, program: Seen[string] | undefined) =>
      `Filen har en lista över ${steps ?? 'flera'} redigeringssteg${program === undefined ? '' : `, med ${program}`}.`,
  },
  later: {
    en: (by: string | undefined) => `It says that it was changed ${by ?? 'a while'} after it was taken.`,
    fi: (by: string | undefined) => `Se kertoo, että sitä muutettiin ${by ?? 'jonkin aikaa'} ottamisen jälkeen.`,
    sv: (by: string | undefined) => `Den säger att den ändrades ${by ?? 'en tid'} efter att den togs.`,
  },
  written: {
    en: (by: string | undefined) => `The film was written ${by ?? 'a while'} after the phone made it.`,
    fi: (by: string | undefined) => `Video kirjoitettiin ${by ?? 'jonkin aikaa'} sen jälkeen, kun puhelin kuvasi sen.`,
    sv: (by: string | undefined) => `Filmen skrevs ${by ?? 'en tid'} efter att telefonen spelade in den.`,
  },
  c2pa: {
    en: (actions: string) => `Its content credentials list editing: ${actions}.`,
    fi: (actions: string) => `Sen sisältötodiste luettelee muokkauksia: ${actions}.`,
    sv: (actions: string) => `Dess innehållsintyg anger redigering: ${actions}.`,
  },
  traces: {
    en: 'It carries traces of editing.',
    fi: 'Siinä on merkkejä muokkauksesta.',
    sv: 'Den bär spår av redigering.',
  },
})

/** Evidence of editing, worded by where it was found. */
export function editedBy({ by, program, where, steps, byMs, actions }: Seen): string {
  switch (by) {
    case 'program':
      return EDITS.program(program, where)
    case 'history':
      return EDITS.history(steps, program)
    case 'modified-later':
      return EDITS.later(spanOf(byMs))
    case 'written-after-creation':
      return EDITS.written(spanOf(byMs))
    case 'c2pa':
      return EDITS.c2pa(
        String(actions ?? '')
          .replaceAll('c2pa.', '')
          .replaceAll('_', ' '),
      )
    default:
      return EDITS.traces
  }
}
