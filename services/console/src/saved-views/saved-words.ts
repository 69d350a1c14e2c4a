import { words } from '../shared/words/catalog.ts'

export const SAVED_WORDS = words({
  title: { en: 'Saved views', fi: 'Tallennetut näkymät', sv: 'Sparade vyer' },
  save: { en: 'Save this view…', fi: 'Tallenna tämä näkymä…', sv: 'Spara denna vy…' },
  saveTitle: { en: 'Save this view', fi: 'Tallenna tämä näkymä', sv: 'Spara denna vy' },
  renameTitle: { en: 'Change the saved view', fi: 'Muuta tallennettua näkymää', sv: 'Ändra den sparade vyn' },
  name: { en: 'Name', fi: 'Nimi', sv: 'Namn' },
  sharing: { en: 'Who sees it', fi: 'Kuka näkee sen', sv: 'Vem ser den' },
  own: { en: 'Only me', fi: 'Vain minä', sv: 'Bara jag' },
  incident: {
    en: 'Everybody in this incident',
    fi: 'Kaikki tässä tapahtumassa',
    sv: 'Alla i denna händelse',
  },
  shared: { en: 'shared', fi: 'jaettu', sv: 'delad' },
  by: {
    en: (name: string) => `by ${name}`,
    fi: (name: string) => `tekijä ${name}`,
    sv: (name: string) => `av ${name}`,
  },
  confirm: { en: 'Save', fi: 'Tallenna', sv: 'Spara' },
  cancel: { en: 'Cancel', fi: 'Keskeytä', sv: 'Avbryt' },
  change: { en: 'Change…', fi: 'Muuta…', sv: 'Ändra…' },
  remove: { en: 'Remove', fi: 'Poista', sv: 'Ta bort' },
  none: {
    en: 'Nothing saved yet. Set filters or search for words, then save the view under a name.',
    fi: 'Ei vielä tallennettuja. Aseta rajauksia tai hae sanoja ja tallenna näkymä nimellä.',
    sv: 'Inget sparat än. Sätt filter eller sök efter ord och spara sedan vyn under ett namn.',
  },
  fresh: {
    en: (count: string) => `${count} new in the incident since you opened it`,
    fi: (count: string) => `${count} uutta tapahtumassa edellisen avaamisesi jälkeen`,
    sv: (count: string) => `${count} nya i händelsen sedan du öppnade den`,
  },
  recorded: {
    en: 'Saving a view is recorded. The words you search for are kept with it and stand in no address.',
    fi: 'Näkymän tallennus kirjataan. Haetut sanat säilyvät sen mukana eivätkä näy missään osoitteessa.',
    sv: 'Att spara en vy registreras. Orden du söker sparas med den och syns inte i någon adress.',
  },
})
