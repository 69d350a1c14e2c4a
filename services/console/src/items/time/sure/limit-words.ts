import { words } from '../../../shared/words/catalog.ts'

/** Who set each limit of an item without an estimate. */
export const LIMIT_WORDS = words({
  noLower: {
    en: 'It has no earlier limit: nothing says that it was not long before.',
    fi: 'Varhaisinta rajaa ei ole: mikään ei kerro, ettei se olisi paljon vanhempi.',
    sv: 'Den har ingen tidigare gräns: inget säger att den inte är mycket äldre.',
  },
  arrival: {
    en: (at: string) => `The later limit, ${at}, is set by its arrival here.`,
    fi: (at: string) => `Myöhäisimmän rajan, ${at}, asettaa sen saapuminen tänne.`,
    sv: (at: string) => `Den senare gränsen, ${at}, sätts av att den kom hit.`,
  },
  upper: {
    en: (at: string, source: string) => `The later limit, ${at}, is set by this source: ${source}.`,
    fi: (at: string, source: string) => `Myöhäisimmän rajan, ${at}, asettaa tämä lähde: ${source}.`,
    sv: (at: string, source: string) => `Den senare gränsen, ${at}, sätts av den här källan: ${source}.`,
  },
  byClock: {
    en: (source: string, at: string) =>
      `This source says that it existed by ${at}: ${source}. Nobody checked that clock.`,
    fi: (source: string, at: string) =>
      `Tämä lähde sanoo, että se oli olemassa viimeistään ${at}: ${source}. Kukaan ei ole tarkistanut kelloa.`,
    sv: (source: string, at: string) =>
      `Den här källan säger att den fanns senast ${at}: ${source}. Ingen har kontrollerat klockan.`,
  },
  withRoom: {
    en: (at: string) => `So the later limit, ${at}, leaves a day for its error.`,
    fi: (at: string) => `Siksi myöhäisin raja, ${at}, jättää vuorokauden sen virheelle.`,
    sv: (at: string) => `Därför lämnar den senare gränsen, ${at}, ett dygn för dess fel.`,
  },
  lower: {
    en: (at: string, source: string) => `The earlier limit, ${at}, is set by this source: ${source}.`,
    fi: (at: string, source: string) => `Varhaisimman rajan, ${at}, asettaa tämä lähde: ${source}.`,
    sv: (at: string, source: string) => `Den tidigare gränsen, ${at}, sätts av den här källan: ${source}.`,
  },
  upperByOther: {
    en: (at: string) => `The later limit, ${at}, is set by another recording that heard the same.`,
    fi: (at: string) => `Myöhäisimmän rajan, ${at}, asettaa toinen tallenne, joka kuuli saman.`,
    sv: (at: string) => `Den senare gränsen, ${at}, sätts av en annan inspelning som hörde samma sak.`,
  },
  lowerByOther: {
    en: (at: string) => `The earlier limit, ${at}, is set by another recording that heard the same.`,
    fi: (at: string) => `Varhaisimman rajan, ${at}, asettaa toinen tallenne, joka kuuli saman.`,
    sv: (at: string) => `Den tidigare gränsen, ${at}, sätts av en annan inspelning som hörde samma sak.`,
  },
})

/** How sure a limit is, by who set it. */
export const SURENESS_WORDS = words({
  certain: {
    en: 'Our own service noted that, so this limit is certain.',
    fi: 'Oma palvelumme kirjasi sen, joten tämä raja on varma.',
    sv: 'Vår egen tjänst antecknade det, så den här gränsen är säker.',
  },
  asOurClock: {
    en: (by: string) => `Our own service noted that, but its clock may have been ${by} off.`,
    fi: (by: string) => `Oma palvelumme kirjasi sen, mutta sen kello saattoi olla väärässä: ${by}.`,
    sv: (by: string) => `Vår egen tjänst antecknade det, men dess klocka kan ha gått fel: ${by}.`,
  },
  otherArrival: {
    en: 'It had to begin before that recording arrived here. The arrival is certain; that both heard the same is measured.',
    fi: 'Sen täytyi alkaa ennen kuin kyseinen tallenne saapui tänne. Saapuminen on varma; se, että molemmat kuulivat saman, on mitattu.',
    sv: 'Den måste ha börjat innan den inspelningen kom hit. Ankomsten är säker; att båda hörde samma sak är mätt.',
  },
  otherClaim: {
    en: 'It rests on what is claimed of that recording, which can be wrong.',
    fi: 'Se perustuu siihen, mitä kyseisestä tallenteesta väitetään, ja se voi olla väärin.',
    sv: 'Den vilar på vad som uppges om den inspelningen, och det kan vara fel.',
  },
  officer: {
    en: "An officer entered it. It is as sure as the officer's source.",
    fi: 'Virkailija on antanut sen. Se on yhtä varma kuin virkailijan lähde.',
    sv: 'En tjänsteman har angett den. Den är så säker som tjänstemannens källa.',
  },
  witness: {
    en: "It is a witness's memory, and memory can be wrong.",
    fi: 'Se on silminnäkijän muistikuva, ja muisti voi pettää.',
    sv: 'Det är ett vittnes minne, och minnet kan svika.',
  },
  name: {
    en: 'It is read from the name of the file, which anybody can change.',
    fi: 'Se on luettu tiedoston nimestä, jonka voi muuttaa kuka tahansa.',
    sv: 'Den är läst ur filens namn, som vem som helst kan ändra.',
  },
  file: {
    en: 'It is what the file says of itself, which can be wrong or forged.',
    fi: 'Se on tiedoston oma tieto, ja se voi olla väärä tai väärennetty.',
    sv: 'Det är vad filen säger om sig själv, och det kan vara fel eller förfalskat.',
  },
})
