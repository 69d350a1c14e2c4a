import { words } from '../../shared/words/catalog.ts'

/** Texts about when and where an item was, and about the sources of its time. */
export const WHEN_WORDS = words({
  when: { en: 'When', fi: 'Milloin', sv: 'När' },
  notPlaced: { en: 'Not placed yet', fi: 'Ei vielä sijoitettu', sv: 'Inte placerad än' },
  arrivedBy: {
    en: (at: string) => `It arrived by ${at}. Its time is being worked out.`,
    fi: (at: string) => `Se oli saapunut viimeistään ${at}. Sen aikaa lasketaan.`,
    sv: (at: string) => `Den hade kommit senast ${at}. Dess tid räknas ut.`,
  },
  before: {
    en: (at: string) => `Before ${at}`,
    fi: (at: string) => `Ennen ${at}`,
    sv: (at: string) => `Före ${at}`,
  },
  settling: { en: 'provisional, settling', fi: 'väliaikainen, vakiintumassa', sv: 'provisorisk, fastställs' },
  notBefore: { en: 'Not before', fi: 'Aikaisintaan', sv: 'Tidigast' },
  notAfter: { en: 'Not after', fi: 'Viimeistään', sv: 'Senast' },
  interval: { en: 'Interval', fi: 'Väli', sv: 'Intervall' },
  open: {
    en: 'open: only its end is known',
    fi: 'avoin: vain sen loppu tiedetään',
    sv: 'öppet: bara slutet är känt',
  },
  confidence: {
    en: (width: string, share: string) => `${width} · confidence ${share}`,
    fi: (width: string, share: string) => `${width} · luottamus ${share}`,
    sv: (width: string, share: string) => `${width} · konfidens ${share}`,
  },
  grade: {
    en: (grade: string, revision: number) => `grade “${grade}” · revision ${revision}`,
    fi: (grade: string, revision: number) => `laatuluokka ”${grade}” · versio ${revision}`,
    sv: (grade: string, revision: number) => `klass ”${grade}” · version ${revision}`,
  },
  why: { en: 'Why', fi: 'Miksi', sv: 'Varför' },
  ofWeight: {
    en: (share: string) => ` ${share} of the weight`,
    fi: (share: string) => ` ${share} painosta`,
    sv: (share: string) => ` ${share} av vikten`,
  },
  disagrees: { en: 'What disagrees', fi: 'Mikä on ristiriidassa', sv: 'Vad som säger emot' },
  linkWith: {
    en: (seq: number) => `the link with № ${seq}`,
    fi: (seq: number) => `linkki kohteeseen № ${seq}`,
    sv: (seq: number) => `länken med № ${seq}`,
  },
  sourceOf: {
    en: (source: string, seq: number) => `${source} of № ${seq}`,
    fi: (source: string, seq: number) => `${source}, kohde № ${seq}`,
    sv: (source: string, seq: number) => `${source}, № ${seq}`,
  },
  where: { en: 'Where', fi: 'Missä', sv: 'Var' },
  noPlace: {
    en: 'Nothing in the file says where.',
    fi: 'Mikään tiedostossa ei kerro paikkaa.',
    sv: 'Inget i filen säger var.',
  },
  within: {
    en: (metres: number) => ` within ${metres} m`,
    fi: (metres: number) => `, säde ${metres} m`,
    sv: (metres: number) => ` inom ${metres} m`,
  },
})

export const RIG_WORDS = words({
  title: { en: 'Linked with', fi: 'Linkitetty', sv: 'Länkad med' },
  oneBody: {
    en: (total: number) => `Moves as one body in time with ${total} other item${total === 1 ? '' : 's'}`,
    fi: (total: number) =>
      total === 1
        ? 'Siirtyy ajassa yhdessä toisen kohteen kanssa'
        : `Siirtyy ajassa yhdessä ${total} muun kohteen kanssa`,
    sv: (total: number) => `Rör sig i tiden som en enhet med ${total} andra objekt`,
  },
  firstOf: {
    en: (count: number) => `, of which the first ${count}`,
    fi: (count: number) => `, joista ensimmäiset ${count}`,
    sv: (count: number) => `, varav de första ${count}`,
  },
  lend: {
    en: 'They lend each other their time, never their place.',
    fi: 'Ne lainaavat toisilleen aikansa, eivät koskaan paikkaansa.',
    sv: 'De lånar varandra sin tid, aldrig sin plats.',
  },
  onTimeline: { en: 'Show them on the timeline', fi: 'Näytä ne aikajanalla', sv: 'Visa dem på tidslinjen' },
  began: { en: 'began', fi: 'alkoi', sv: 'började' },
  measured: {
    en: (from: string, why: string) => `Measured from ${from}${why === '' ? '' : `; ${why}`}.`,
    fi: (from: string, why: string) => `Mittauksen perusta: ${from}${why === '' ? '' : `; ${why}`}.`,
    sv: (from: string, why: string) => `Mätt genom ${from}${why === '' ? '' : `; ${why}`}.`,
  },
  off: {
    en: (by: string) => ` It is ${by} off from what the rest says.`,
    fi: (by: string) => ` Se poikkeaa muista: ${by}.`,
    sv: (by: string) => ` Den ligger ${by} från vad resten säger.`,
  },
  drift: {
    en: (ppm: string, isSlow: boolean) =>
      ` Its clock runs ${ppm} millionths ${isSlow ? 'slower' : 'faster'} than this one's.`,
    fi: (ppm: string, isSlow: boolean) =>
      ` Sen kello käy ${ppm} miljoonasosaa ${isSlow ? 'hitaammin' : 'nopeammin'} kuin tämän.`,
    sv: (ppm: string, isSlow: boolean) =>
      ` Dess klocka går ${ppm} miljondelar ${isSlow ? 'långsammare' : 'snabbare'} än den här.`,
  },
})

export const PROOF_WORDS = words({
  title: {
    en: 'What this proves, and what it does not',
    fi: 'Mitä tämä todistaa ja mitä ei',
    sv: 'Vad detta bevisar, och vad det inte gör',
  },
  likely: {
    en: 'It says when the item most likely began, by the claims named here. It does not prove that a claim is true.',
    fi: 'Se kertoo, milloin kohde todennäköisimmin alkoi tässä nimettyjen väitteiden perusteella. Se ei todista väitettä todeksi.',
    sv: 'Det säger när objektet troligast började, enligt uppgifterna här. Det bevisar inte att en uppgift är sann.',
  },
  wrong: {
    en: "A file's own time can be wrong, misread or forged. Only its arrival here is our own knowledge: nothing began after it had arrived.",
    fi: 'Tiedoston oma aika voi olla väärä, väärin luettu tai väärennetty. Vain saapuminen tänne on omaa tietoamme: mikään ei alkanut saapumisensa jälkeen.',
    sv: 'En fils egen tid kan vara fel, felläst eller förfalskad. Bara ankomsten hit är vår egen kunskap: inget började efter att det hade kommit.',
  },
  calibrated: {
    en: 'The interval should hold the truth nine times in ten. It was calibrated as said beside it, not on this incident.',
    fi: 'Totuuden pitäisi olla välillä yhdeksän kertaa kymmenestä. Se on kalibroitu kuten vieressä kerrotaan, ei tässä tapahtumassa.',
    sv: 'Intervallet bör innehålla sanningen nio gånger av tio. Det är kalibrerat som det står bredvid, inte på den här händelsen.',
  },
  separate: {
    en: 'Items that agree are counted as separate submissions. Nobody knows whether the people behind them know each other.',
    fi: 'Yhtäpitävät kohteet lasketaan erillisinä lähetyksinä. Kukaan ei tiedä, tuntevatko lähettäjät toisensa.',
    sv: 'Objekt som stämmer överens räknas som skilda sändningar. Ingen vet om personerna bakom dem känner varandra.',
  },
  pins: {
    en: "An officer's pin is never weighed down. The timeline without any pins can be worked out beside it.",
    fi: 'Virkailijan kiinnityksen painoa ei koskaan vähennetä. Aikajanan voi laskea rinnalla myös ilman kiinnityksiä.',
    sv: 'En tjänstemans fäste vägs aldrig ner. Tidslinjen utan fästen kan räknas ut vid sidan av.',
  },
  noFootage: {
    en: 'No footage of a moment is not no event.',
    fi: 'Kuvamateriaalin puuttuminen ei tarkoita, ettei mitään tapahtunut.',
    sv: 'Att ett ögonblick inte är filmat betyder inte att inget hände.',
  },
})
