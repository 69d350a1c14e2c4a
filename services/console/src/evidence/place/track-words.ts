import { words } from '../../shared/words/catalog.ts'
import { span } from '../../shared/words/time.ts'
import { metresText } from './metric-grid.ts'

/** Texts about the track of a film's GPS receiver. */
export const TRACK_WORDS = words({
  path: { en: 'Path', fi: 'Reitti', sv: 'Väg' },
  moved: {
    en: (metres: string, time: string | undefined) => `moved ${metres}${time === undefined ? '' : ` in ${time}`}`,
    fi: (metres: string, time: string | undefined) => `liikkui ${metres}${time === undefined ? '' : ` (${time})`}`,
    sv: (metres: string, time: string | undefined) => `rörde sig ${metres}${time === undefined ? '' : ` på ${time}`}`,
  },
  stood: {
    en: (time: string | undefined) => `stayed in one place${time === undefined ? '' : ` for ${time}`}`,
    fi: (time: string | undefined) => `pysyi paikallaan${time === undefined ? '' : ` (${time})`}`,
    sv: (time: string | undefined) => `stod på samma plats${time === undefined ? '' : ` i ${time}`}`,
  },
  unsure: {
    en: (count: number) => `${count} ${count === 1 ? 'position' : 'positions'} without satellites left out`,
    fi: (count: number) =>
      count === 1
        ? '1 sijainti ilman satelliitteja jätetty pois'
        : `${count} sijaintia ilman satelliitteja jätetty pois`,
    sv: (count: number) =>
      count === 1 ? '1 position utan satelliter utelämnad' : `${count} positioner utan satelliter utelämnade`,
  },
  jumps: {
    en: (count: number) => `${count} impossible ${count === 1 ? 'jump' : 'jumps'} left out`,
    fi: (count: number) =>
      count === 1 ? '1 mahdoton hyppäys jätetty pois' : `${count} mahdotonta hyppäystä jätetty pois`,
    sv: (count: number) => (count === 1 ? '1 omöjligt hopp utelämnat' : `${count} omöjliga hopp utelämnade`),
  },
  layer: { en: 'Paths of films', fi: 'Videoiden reitit', sv: 'Filmernas vägar' },
  legend: {
    en: 'ring and line: a film’s start and its path, arrows forward',
    fi: 'rengas ja viiva: videon alku ja reitti, nuolet kulkusuuntaan',
    sv: 'ring och linje: filmens början och väg, pilar framåt',
  },
  says: {
    en: 'Paths are the films’ own GPS. They show when one looks closer, or chooses a film; of a chosen time the part within it is strong.',
    fi: 'Reitit ovat videoiden omaa GPS-tietoa. Ne näkyvät lähempää tai kun video on valittu; valitusta ajasta näkyy vahvana sen aikainen osa.',
    sv: 'Vägarna är filmernas egen GPS. De visas på närmare håll eller när en film är vald; av en vald tid är den delen stark.',
  },
  cut: {
    en: (count: number) => `Only the ${count} longest paths are drawn here: look closer for the others.`,
    fi: (count: number) => `Tässä näkyy vain ${count} pisintä reittiä: lähennä, niin näet muut.`,
    sv: (count: number) => `Bara de ${count} längsta vägarna ritas här: zooma in för att se de andra.`,
  },
  sketch: {
    en: (metres: string) => `Sketch of the path, north up. The bar is ${metres} long.`,
    fi: (metres: string) => `Luonnos reitistä, pohjoinen ylhäällä. Jana on ${metres}.`,
    sv: (metres: string) => `Skiss av vägen, norr uppåt. Strecket är ${metres}.`,
  },
  onMap: { en: 'Show it on the map', fi: 'Näytä kartalla', sv: 'Visa på kartan' },
})

/** Example: "moved 340 m in 2 minutes". Undefined if no receiver recorded the film. */
export function movedText(metres: number | null, ms: number | null): string | undefined {
  if (metres === null) return undefined
  const time = ms === null || ms < 1000 ? undefined : span(ms)
  return metres === 0 ? TRACK_WORDS.stood(time) : TRACK_WORDS.moved(metresText(metres), time)
}

/** Positions that were read but left out of the track. */
export const leftOut = ({ unsure, jumps }: { readonly unsure: number; readonly jumps: number }): readonly string[] => [
  ...(unsure > 0 ? [TRACK_WORDS.unsure(unsure)] : []),
  ...(jumps > 0 ? [TRACK_WORDS.jumps(jumps)] : []),
]
