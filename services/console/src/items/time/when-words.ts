import { words } from '../../shared/words/catalog.ts'

/** Texts about when and where an item was, and about the sources of its time. */
export const WHEN_WORDS = words({
  began: { en: 'It began at', fi: 'Se alkoi', sv: 'Den började' },
  probably: { en: 'It probably began at', fi: 'Se alkoi todennäköisesti', sv: 'Den började troligen' },
  pinned: {
    en: 'An officer pinned its beginning at',
    fi: 'Virkailija on kiinnittänyt sen alkaneen',
    sv: 'En tjänsteman har fäst att den började',
  },
  between: {
    en: (from: string, to: string) => `, between ${from} and ${to}:`,
    fi: (from: string, to: string) => `, välillä ${from} – ${to}:`,
    sv: (from: string, to: string) => `, mellan ${from} och ${to}:`,
  },
  beganBefore: { en: 'It began before', fi: 'Se alkoi ennen:', sv: 'Den började före' },
  beganAfter: { en: 'It began after', fi: 'Se alkoi jälkeen:', sv: 'Den började efter' },
  andBefore: { en: 'and before', fi: 'ja ennen:', sv: 'och före' },
  noEstimate: {
    en: '; nothing says when:',
    fi: '; mikään ei kerro, milloin:',
    sv: '; inget säger när:',
  },
  settling: { en: 'provisional, settling', fi: 'väliaikainen, vakiintumassa', sv: 'provisorisk, fastställs' },
  ofWeight: {
    en: (percent: number) => ` ${percent} % of what decides the time`,
    fi: (percent: number) => ` ${percent} % siitä, mikä ratkaisee ajan`,
    sv: (percent: number) => ` ${percent} % av det som avgör tiden`,
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
  claims: {
    en: 'It does not prove that a claim is true.',
    fi: 'Se ei todista väitettä todeksi.',
    sv: 'Det bevisar inte att en uppgift är sann.',
  },
  wrong: {
    en: "A file's own time can be wrong, misread or forged. Only its arrival here is our own knowledge: nothing began after it had arrived.",
    fi: 'Tiedoston oma aika voi olla väärä, väärin luettu tai väärennetty. Vain saapuminen tänne on omaa tietoamme: mikään ei alkanut saapumisensa jälkeen.',
    sv: 'En fils egen tid kan vara fel, felläst eller förfalskad. Bara ankomsten hit är vår egen kunskap: inget började efter att det hade kommit.',
  },
  noFootage: {
    en: 'If nobody filmed a moment, something may still have happened then.',
    fi: 'Vaikka kukaan ei kuvannut jotakin hetkeä, silloin on voinut tapahtua jotain.',
    sv: 'Även om ingen filmade ett ögonblick kan något ha hänt då.',
  },
})
