import type { Language } from './language.ts'

/** What keeps an item from being placed. Each is a clause that follows "because". */
export interface Causes {
  readonly told: string
  readonly zoneOpen: string
  readonly fast: string
  readonly far: string
  readonly link: string
  readonly twin: string
  readonly zoneUnknown: string
  readonly zoneAssumed: string
  readonly log: string
  readonly rivals: string
  readonly oneClock: string
  readonly wide: string
  readonly past: string
  readonly contradicted: string
  readonly other: string
}

interface DoubtWords {
  readonly likely: (because: string) => string
  /** Between two causes. */
  readonly and: string
  readonly open: string
  /** Open, though a camera states a time: it lies too long before the arrival. */
  readonly openFar: string
  readonly causes: Causes
}

export const DOUBT_WORDS: Readonly<Record<Language, DoubtWords>> = {
  en: {
    likely: (because) => `It is called likely and not placed because ${because}.`,
    and: '; and because ',
    open: 'It is called open because nothing here says well enough when it began: only limits are known.',
    openFar:
      'It is called open because the only time that it states lies so long ago that its clock may have lost its date.',
    causes: {
      told: "no clock says when: a witness's words are all there is",
      zoneOpen: 'the file states another time zone than the place has, and only one of the two times can be right',
      fast: 'its clock says a time after it had arrived, so that clock was wrong',
      far: 'it states a time so long ago that its clock may have lost its date',
      link: 'one link by sound is all that gives it a time',
      twin: 'only another file that shows the same gives it a time',
      zoneUnknown: 'nobody knows to which time zone its clock was set',
      zoneAssumed: 'its time zone was assumed from the incident and stated by nobody',
      log: 'only a log says when, and anybody can write a log',
      rivals: 'other clocks agree on another time, and they are too many to set aside',
      oneClock: 'one clock alone says when, however many recordings are tied to it',
      wide: 'the interval is wider than six hours',
      past: 'for this kind of evidence no sensible interval holds nine in ten',
      contradicted: 'what contradicts it weighs too much to be set aside',
      other: 'what speaks for this time is not enough to rule out another',
    },
  },
  fi: {
    likely: (because) => `Sitä sanotaan todennäköiseksi eikä sijoitetuksi, koska ${because}.`,
    and: '; lisäksi siksi, että ',
    open: 'Sitä sanotaan avoimeksi, koska mikään tässä ei kerro riittävän hyvin, milloin se alkoi: vain rajat tiedetään.',
    openFar:
      'Sitä sanotaan avoimeksi, koska sen ainoa aika on niin kaukana menneessä, että kello on voinut kadottaa päiväyksensä.',
    causes: {
      told: 'mikään kello ei kerro aikaa: on vain silminnäkijän sanat',
      zoneOpen: 'tiedoston aikavyöhyke ei ole paikan, ja vain toinen kahdesta ajasta voi olla oikea',
      fast: 'sen kello näyttää aikaa saapumisen jälkeen, joten kello oli väärässä',
      far: 'sen aika on niin kaukana menneessä, että kello on voinut kadottaa päiväyksensä',
      link: 'vain yksi äänilinkki antaa sille ajan',
      twin: 'vain toinen, samaa näyttävä tiedosto antaa sille ajan',
      zoneUnknown: 'kukaan ei tiedä, mihin aikavyöhykkeeseen sen kello oli asetettu',
      zoneAssumed: 'sen aikavyöhyke on oletettu tapahtuman mukaan eikä kukaan ole ilmoittanut sitä',
      log: 'vain loki kertoo ajan, ja lokin voi kirjoittaa kuka tahansa',
      rivals: 'muut kellot kertovat yhdessä toisen ajan, ja niitä on liikaa sivuutettaviksi',
      oneClock: 'vain yksi kello kertoo ajan, olipa siihen sidottu kuinka monta tallennetta tahansa',
      wide: 'väli on yli kuusi tuntia leveä',
      past: 'tällä perusteella mikään järkevä väli ei sisällä yhdeksää kymmenestä',
      contradicted: 'se, mikä on ristiriidassa sen kanssa, painaa liikaa sivuutettavaksi',
      other: 'se, mikä puoltaa tätä aikaa, ei riitä sulkemaan muita aikoja pois',
    },
  },
  sv: {
    likely: (because) => `Den kallas trolig och inte placerad, eftersom ${because}.`,
    and: '; och eftersom ',
    open: 'Den kallas öppen, eftersom inget här säger tillräckligt väl när den började: bara gränser är kända.',
    openFar:
      'Den kallas öppen, eftersom den enda tid som den anger ligger så långt tillbaka att klockan kan ha tappat sitt datum.',
    causes: {
      told: 'ingen klocka säger när: ett vittnes ord är allt som finns',
      zoneOpen: 'filen anger en annan tidszon än platsens, och bara en av de två tiderna kan vara rätt',
      fast: 'dess klocka visar en tid efter ankomsten, så klockan gick fel',
      far: 'den anger en tid så långt tillbaka att klockan kan ha tappat sitt datum',
      link: 'en enda länk genom ljud är allt som ger den en tid',
      twin: 'bara en annan fil som visar samma sak ger den en tid',
      zoneUnknown: 'ingen vet vilken tidszon dess klocka var ställd på',
      zoneAssumed: 'dess tidszon är antagen efter händelsen och ingen har uppgett den',
      log: 'bara en logg säger när, och vem som helst kan skriva en logg',
      rivals: 'andra klockor är överens om en annan tid, och de är för många för att bortse från',
      oneClock: 'en enda klocka säger när, hur många inspelningar som än är bundna till den',
      wide: 'intervallet är bredare än sex timmar',
      past: 'på den här grunden rymmer inget rimligt intervall nio av tio',
      contradicted: 'det som säger emot den väger för tungt för att bortse från',
      other: 'det som talar för den här tiden räcker inte för att utesluta en annan',
    },
  },
}
