import { words } from '../shared/words/catalog.ts'

export const WRONG_WORDS = words({
  cannot: {
    en: (names: string) => `It is not open yet. Mend: ${names}`,
    fi: (names: string) => `Ei vielä auki. Korjaa: ${names}`,
    sv: (names: string) => `Inte öppen än. Rätta: ${names}`,
  },
  title: {
    en: 'One line of up to 200 characters.',
    fi: 'Yksi rivi, enintään 200 merkkiä.',
    sv: 'En rad på högst 200 tecken.',
  },
  slug: {
    en: 'Free, and of a–z, 0–9 and hyphens: this one is taken or not possible.',
    fi: 'Osoite on varattu tai mahdoton: käytä merkkejä a–z, 0–9 ja väliviiva.',
    sv: 'Adressen är upptagen eller omöjlig: använd a–z, 0–9 och bindestreck.',
  },
  place: {
    en: 'One line of up to 500 characters.',
    fi: 'Yksi rivi, enintään 500 merkkiä.',
    sv: 'En rad på högst 500 tecken.',
  },
  zone: { en: 'Choose a time zone.', fi: 'Valitse aikavyöhyke.', sv: 'Välj en tidszon.' },
  zoneUnknown: {
    en: (typed: string, zone: string) => `There is no time zone “${typed}”. ${zone} stays.`,
    fi: (typed: string, zone: string) => `Aikavyöhykettä ”${typed}” ei ole. ${zone} on yhä valittu.`,
    sv: (typed: string, zone: string) => `Det finns ingen tidszon ”${typed}”. ${zone} är fortfarande vald.`,
  },
  languages: {
    en: 'Choose at least one. The first must be one that is on.',
    fi: 'Valitse ainakin yksi. Ensimmäisen on oltava käytössä.',
    sv: 'Välj minst ett. Det första måste vara påslaget.',
  },
  emergencyNumber: {
    en: 'Digits, spaces, + * # and hyphens alone: 112.',
    fi: 'Vain numeroita, välejä, + * # ja väliviivoja: 112.',
    sv: 'Bara siffror, mellanslag, + * # och bindestreck: 112.',
  },
  point: {
    en: 'Both as numbers, or both empty: −90 to 90, −180 to 180.',
    fi: 'Molemmat numeroina tai molemmat tyhjinä: −90…90, −180…180.',
    sv: 'Båda som tal eller båda tomma: −90 till 90, −180 till 180.',
  },
  bytes: {
    en: 'A number above zero, in GB: not more than 5,000 for one file.',
    fi: 'Nollaa suurempi luku gigatavuina; yhdelle tiedostolle enintään 5 000.',
    sv: 'Ett tal över noll i GB; högst 5 000 för en fil.',
  },
  maxFiles: {
    en: 'A whole number from 1 to 10,000.',
    fi: 'Kokonaisluku väliltä 1–10 000.',
    sv: 'Ett heltal från 1 till 10 000.',
  },
  closesAt: {
    en: 'A time that is still to come.',
    fi: 'Ajan on oltava tulevaisuudessa.',
    sv: 'En tid som ännu inte har varit.',
  },
  text: {
    en: 'This text cannot be taken: too long, or not what stands here.',
    fi: 'Tätä tekstiä ei voi ottaa: liian pitkä tai väärää muotoa.',
    sv: 'Texten kan inte tas emot: för lång eller av fel slag.',
  },
  textCondition: {
    en: 'Say which phones can text the number, or leave the number empty.',
    fi: 'Kerro, mitkä puhelimet voivat lähettää viestin, tai jätä numero tyhjäksi.',
    sv: 'Säg vilka telefoner som kan sms:a numret, eller lämna numret tomt.',
  },
  placeholder: {
    en: (found: string) => `Witnesses would read “${found}” as it stands. Only {number} is replaced.`,
    fi: (found: string) => `Silminnäkijät näkisivät tekstin ”${found}” sellaisenaan. Vain {number} korvataan.`,
    sv: (found: string) => `Vittnen skulle läsa ”${found}” som det står. Bara {number} ersätts.`,
  },
  lacksNumber: {
    en: 'It tells to ring and says no number: put {number} where it belongs.',
    fi: 'Teksti kehottaa soittamaan mutta ei kerro numeroa: lisää {number}.',
    sv: 'Texten uppmanar att ringa men säger inget nummer: lägg in {number}.',
  },
  other: {
    en: 'This cannot be taken as it stands.',
    fi: 'Tätä ei voi ottaa vastaan tällaisenaan.',
    sv: 'Detta kan inte tas emot som det är.',
  },
})
