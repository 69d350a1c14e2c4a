import { words } from '../../../shared/words/catalog.ts'

/** What the time of one item rests on, and what speaks against it. */
export const BASIS_WORDS = words({
  alone: {
    en: 'Only what this file says of itself places it: that is one sender.',
    fi: 'Aika perustuu vain siihen, mitä tiedosto kertoo itsestään: se on yksi lähettäjä.',
    sv: 'Tiden vilar bara på det som filen säger om sig själv: det är en avsändare.',
  },
  told: {
    en: "Only a witness's words place it.",
    fi: 'Aika perustuu vain silminnäkijän sanoihin.',
    sv: 'Tiden vilar bara på ett vittnes ord.',
  },
  senders: {
    en: (count: number, isLeast: boolean) =>
      count === 1
        ? 'What agrees came from one sender.'
        : `What agrees came from ${isLeast ? 'at least ' : ''}${count} separate senders. Nobody knows whether they know one another, or are one person.`,
    fi: (count: number, isLeast: boolean) =>
      count === 1
        ? 'Yhtäpitävät tiedot tulivat yhdeltä lähettäjältä.'
        : `Yhtäpitävät tiedot tulivat ${isLeast ? 'vähintään ' : ''}${count} eri lähettäjältä. Kukaan ei tiedä, tuntevatko he toisensa tai ovatko he sama ihminen.`,
    sv: (count: number, isLeast: boolean) =>
      count === 1
        ? 'Det som stämmer överens kom från en avsändare.'
        : `Det som stämmer överens kom från ${isLeast ? 'minst ' : ''}${count} olika avsändare. Ingen vet om de känner varandra, eller är en och samma person.`,
  },
  against: {
    en: (count: number) =>
      count === 0
        ? 'Nothing known here contradicts it.'
        : `${count === 1 ? 'One thing contradicts' : `${count} things contradict`} it: see “What disagrees”.`,
    fi: (count: number) =>
      count === 0
        ? 'Mikään tiedossa oleva ei ole ristiriidassa sen kanssa.'
        : `${count === 1 ? 'Yksi asia' : `${count} asiaa`} on ristiriidassa sen kanssa: katso ”Mikä on ristiriidassa”.`,
    sv: (count: number) =>
      count === 0
        ? 'Inget som är känt här säger emot den.'
        : `${count === 1 ? 'En sak' : `${count} saker`} säger emot den: se ”Vad som säger emot”.`,
  },
  notPlaced: {
    en: (because: string) => `It is called likely and not placed because ${because}.`,
    fi: (because: string) => `Sitä sanotaan todennäköiseksi eikä sijoitetuksi, koska ${because}.`,
    sv: (because: string) => `Den kallas trolig och inte placerad, eftersom ${because}.`,
  },
  and: { en: '; and because ', fi: '; lisäksi siksi, että ', sv: '; och eftersom ' },
})

/** Why an item is likely and not placed. Each is a clause that follows "because". */
export const BECAUSE_WORDS = words({
  told: {
    en: "no clock says when: a witness's words are all there is",
    fi: 'mikään kello ei kerro aikaa: on vain silminnäkijän sanat',
    sv: 'ingen klocka säger när: ett vittnes ord är allt som finns',
  },
  zoneOpen: {
    en: 'the file states another time zone than the place has, and only one of the two times can be right',
    fi: 'tiedoston aikavyöhyke ei ole paikan, ja vain toinen kahdesta ajasta voi olla oikea',
    sv: 'filen anger en annan tidszon än platsens, och bara en av de två tiderna kan vara rätt',
  },
  fast: {
    en: 'its clock says a time after it had arrived, so that clock was wrong',
    fi: 'sen kello näyttää aikaa saapumisen jälkeen, joten kello oli väärässä',
    sv: 'dess klocka visar en tid efter ankomsten, så klockan gick fel',
  },
  link: {
    en: 'one link by sound is all that gives it a time',
    fi: 'vain yksi äänilinkki antaa sille ajan',
    sv: 'en enda länk genom ljud är allt som ger den en tid',
  },
  twin: {
    en: 'only another file that shows the same gives it a time',
    fi: 'vain toinen, samaa näyttävä tiedosto antaa sille ajan',
    sv: 'bara en annan fil som visar samma sak ger den en tid',
  },
  zoneUnknown: {
    en: 'nobody knows to which time zone its clock was set',
    fi: 'kukaan ei tiedä, mihin aikavyöhykkeeseen sen kello oli asetettu',
    sv: 'ingen vet vilken tidszon dess klocka var ställd på',
  },
  zoneAssumed: {
    en: 'its time zone was assumed from the incident and stated by nobody',
    fi: 'sen aikavyöhyke on oletettu tapahtuman mukaan eikä kukaan ole ilmoittanut sitä',
    sv: 'dess tidszon är antagen efter händelsen och ingen har uppgett den',
  },
  log: {
    en: 'only a log says when, and anybody can write a log',
    fi: 'vain loki kertoo ajan, ja lokin voi kirjoittaa kuka tahansa',
    sv: 'bara en logg säger när, och vem som helst kan skriva en logg',
  },
  rivals: {
    en: 'other clocks agree on another time, and they are too many to set aside',
    fi: 'muut kellot kertovat yhdessä toisen ajan, ja niitä on liikaa sivuutettaviksi',
    sv: 'andra klockor är överens om en annan tid, och de är för många för att bortse från',
  },
  oneClock: {
    en: 'one clock alone says when, however many recordings are tied to it',
    fi: 'vain yksi kello kertoo ajan, olipa siihen sidottu kuinka monta tallennetta tahansa',
    sv: 'en enda klocka säger när, hur många inspelningar som än är bundna till den',
  },
  wide: {
    en: 'the interval is wider than six hours',
    fi: 'väli on yli kuusi tuntia leveä',
    sv: 'intervallet är bredare än sex timmar',
  },
  past: {
    en: 'for this kind of evidence no sensible interval holds nine in ten',
    fi: 'tällä perusteella mikään järkevä väli ei sisällä yhdeksää kymmenestä',
    sv: 'på den här grunden rymmer inget rimligt intervall nio av tio',
  },
  contradicted: {
    en: 'what contradicts it weighs too much to be set aside',
    fi: 'se, mikä on ristiriidassa sen kanssa, painaa liikaa sivuutettavaksi',
    sv: 'det som säger emot den väger för tungt för att bortse från',
  },
  other: {
    en: 'what speaks for this time is not enough to rule out another',
    fi: 'se, mikä puoltaa tätä aikaa, ei riitä sulkemaan muita aikoja pois',
    sv: 'det som talar för den här tiden räcker inte för att utesluta en annan',
  },
})
