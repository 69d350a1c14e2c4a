import { words } from '../../shared/words/catalog.ts'

export const IDENTIFYING_WORDS = words({
  title: {
    en: 'What could name a person or a phone',
    fi: 'Mikä voi paljastaa henkilön tai puhelimen',
    sv: 'Det som kan peka ut en person eller en telefon',
  },
  facts: {
    en: (count: number) => `${count} fact${count === 1 ? '' : 's'}.`,
    fi: (count: number) => `${count} ${count === 1 ? 'tieto' : 'tietoa'}.`,
    sv: (count: number) => `${count} ${count === 1 ? 'uppgift' : 'uppgifter'}.`,
  },
  inNoList: {
    en: 'They stand in no list and no search finds them.',
    fi: 'Ne eivät ole missään luettelossa, eikä haku löydä niitä.',
    sv: 'De står i ingen lista och ingen sökning hittar dem.',
  },
  hide: { en: 'Hide them again', fi: 'Piilota ne taas', sv: 'Dölj dem igen' },
  show: {
    en: 'Show (asks for a reason)…',
    fi: 'Näytä (syy kysytään)…',
    sv: 'Visa (ett skäl begärs)…',
  },
  dialog: {
    en: 'Show what could name a person or a phone',
    fi: 'Näytä, mikä voi paljastaa henkilön tai puhelimen',
    sv: 'Visa det som kan peka ut en person eller en telefon',
  },
  showIt: { en: 'Show', fi: 'Näytä', sv: 'Visa' },
  says: {
    en: "Such facts can lead to a witness: a phone's number, an owner's or author's name, the name of the file. That you looked, and your reason, are recorded before anything is shown.",
    fi: 'Tällaiset tiedot voivat johtaa silminnäkijän luo: puhelimen numero, omistajan tai tekijän nimi, tiedoston nimi. Katsomisesi ja syysi kirjataan ennen kuin mitään näytetään.',
    sv: 'Sådana uppgifter kan leda till ett vittne: en telefons nummer, en ägares eller upphovspersons namn, filens namn. Att du tittade, och ditt skäl, registreras innan något visas.',
  },
  fileName: {
    en: 'Name of the file, as the page gave it',
    fi: 'Tiedoston nimi, sellaisena kuin sivu antoi sen',
    sv: 'Filens namn, som sidan angav det',
  },
  table: {
    en: 'What could name a person or a phone, as written',
    fi: 'Mikä voi paljastaa henkilön tai puhelimen, kirjoitettuna',
    sv: 'Det som kan peka ut en person eller en telefon, som skrivet',
  },
  where: { en: 'Where it stands', fi: 'Missä se lukee', sv: 'Var det står' },
  asWritten: { en: 'As written', fi: 'Kirjoitettuna', sv: 'Som skrivet' },
})
