import { words } from '../shared/words/catalog.ts'

/** Words for choosing the items of the wall. */
export const PICKER_WORDS = words({
  title: { en: 'Choose an item', fi: 'Valitse kohde', sv: 'Välj ett objekt' },
  from: { en: 'From', fi: 'Mistä', sv: 'Från' },
  instant: { en: 'This instant', fi: 'Tämä hetki', sv: 'Den här stunden' },
  around: {
    en: (time: string) => `Items within half a minute of ${time}`,
    fi: (time: string) => `Kohteet puolen minuutin sisällä: ${time}`,
    sv: (time: string) => `Objekt inom en halv minut från ${time}`,
  },
  rig: {
    en: (seq: number) => `Rig of № ${seq}`,
    fi: (seq: number) => `Sidottu: № ${seq}`,
    sv: (seq: number) => `Länkat med № ${seq}`,
  },
  only: { en: 'Kind', fi: 'Laji', sv: 'Slag' },
  all: { en: 'All kinds', fi: 'Kaikki lajit', sv: 'Alla slag' },
  none: {
    en: 'Nothing else stands there. Move the clock, or choose a scene.',
    fi: 'Muuta ei ole. Siirrä kelloa tai valitse tapahtumapaikka.',
    sv: 'Där finns inget mer. Flytta klockan eller välj en scen.',
  },
  put: {
    en: (seq: number) => `Put № ${seq} on the wall`,
    fi: (seq: number) => `Lisää № ${seq} seinälle`,
    sv: (seq: number) => `Sätt № ${seq} på väggen`,
  },
  fill: { en: 'Fill the wall with these', fi: 'Täytä seinä näillä', sv: 'Fyll väggen med dessa' },
  close: { en: 'Close', fi: 'Sulje', sv: 'Stäng' },
  more: {
    en: (count: number) => `The first ${count} are listed.`,
    fi: (count: number) => `Ensimmäiset ${count} luetellaan.`,
    sv: (count: number) => `De första ${count} listas.`,
  },
})
