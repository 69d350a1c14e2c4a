import type { Hit, SearchAnswer } from '../shared/api/types.ts'
import { words } from '../shared/words/catalog.ts'

interface Counted {
  readonly count: string
  readonly isOne: boolean
}

interface InPart extends Counted {
  readonly letters: string
}

export const SEARCH_WORDS = words({
  title: { en: 'Search', fi: 'Haku', sv: 'Sök' },
  label: { en: 'Words to look for', fi: 'Haettavat sanat', sv: 'Ord att söka efter' },
  ask: { en: 'Search', fi: 'Hae', sv: 'Sök' },
  searching: { en: 'Searching…', fi: 'Haetaan…', sv: 'Söker…' },
  note: {
    en: 'Searched are what witnesses wrote, officers’ notes, the text of documents, transcripts, translations and logs. All words must be there; the beginning of a word is enough. "Quotes" keep words together, a minus leaves a word out. Each search is recorded with your name.',
    fi: 'Haku kattaa silminnäkijöiden kirjoitukset, poliisin muistiinpanot, asiakirjojen tekstit, litteroinnit, käännökset ja lokit. Kaikkien sanojen pitää löytyä; sanan alku riittää. ”Lainausmerkit” pitävät sanat yhdessä, miinus jättää sanan pois. Jokainen haku kirjataan nimelläsi.',
    sv: 'Sökningen omfattar vad vittnen skrev, polisens anteckningar, text i dokument, utskrifter, översättningar och loggar. Alla ord måste finnas; början av ett ord räcker. ”Citattecken” håller ihop ord, ett minus utesluter ett ord. Varje sökning registreras med ditt namn.',
  },
  nothing: {
    en: 'Nothing was found. Names of files, devices and people are not searched, nor is what no machine has read or heard.',
    fi: 'Mitään ei löytynyt. Tiedostojen, laitteiden ja henkilöiden nimistä ei haeta, eikä siitä, mitä mikään kone ei ole lukenut tai kuullut.',
    sv: 'Inget hittades. Namn på filer, enheter och personer genomsöks inte, inte heller det som ingen maskin har läst eller hört.',
  },
  wider: {
    en: 'Try fewer words, the beginning of a word, or take a filter away.',
    fi: 'Kokeile vähempiä sanoja, sanan alkua tai poista rajaus.',
    sv: 'Prova färre ord, början av ett ord eller ta bort ett filter.',
  },
  inPart: {
    en: ({ count, isOne, letters }: InPart) =>
      isOne
        ? `1 long document is searched only in its first ${letters} characters: what you look for may stand further on in it.`
        : `${count} long documents are searched only in their first ${letters} characters: what you look for may stand further on in them.`,
    fi: ({ count, isOne, letters }: InPart) =>
      isOne
        ? `Yhdestä pitkästä asiakirjasta haku kattaa vain alun: ensimmäiset ${letters} merkkiä. Etsimäsi voi olla siinä myöhempänä.`
        : `${count} pitkästä asiakirjasta haku kattaa vain alun: ensimmäiset ${letters} merkkiä. Etsimäsi voi olla niissä myöhempänä.`,
    sv: ({ count, isOne, letters }: InPart) =>
      isOne
        ? `Ett långt dokument genomsöks bara i början: de första ${letters} tecknen. Det du söker kan stå längre fram i det.`
        : `${count} långa dokument genomsöks bara i början: de första ${letters} tecknen. Det du söker kan stå längre fram i dem.`,
  },
  phrase: {
    en: 'Words that must stand together (in quotes, or joined by a mark as in 10-4) are looked for only in about the first 16,000 words of a document, some 40 pages. Try the words one by one.',
    fi: 'Yhdessä pysyviä sanoja (lainausmerkeissä tai merkillä yhdistettyinä, kuten 10-4) haetaan vain asiakirjan noin 16 000 ensimmäisestä sanasta eli noin 40 sivulta. Kokeile sanoja yksitellen.',
    sv: 'Ord som ska stå tillsammans (inom citattecken eller förenade med ett tecken, som i 10-4) söks bara bland ungefär de första 16 000 orden i ett dokument, cirka 40 sidor. Prova orden ett i taget.',
  },
  noPlace: {
    en: 'It holds the words, but the place where they stand cannot be shown here: open it and look for them.',
    fi: 'Sanat ovat tässä, mutta kohtaa, jossa ne ovat, ei voi näyttää tässä: avaa ja etsi ne.',
    sv: 'Orden finns här, men stället där de står kan inte visas här: öppna och leta efter dem.',
  },
  moreThanSo: {
    en: (count: string) => `More than ${count}`,
    fi: (count: string) => `Yli ${count}`,
    sv: (count: string) => `Fler än ${count}`,
  },
  openLong: {
    en: (seq: number) => `Open item ${seq}`,
    fi: (seq: number) => `Avaa kohde ${seq}`,
    sv: (seq: number) => `Öppna objekt ${seq}`,
  },
  count: {
    en: ({ count, isOne }: Counted) => `${count} ${isOne ? 'place' : 'places'} found.`,
    fi: ({ count, isOne }: Counted) => `${count} ${isOne ? 'osuma' : 'osumaa'}.`,
    sv: ({ count, isOne }: Counted) => `${count} ${isOne ? 'träff' : 'träffar'}.`,
  },
  moreThan: {
    en: (count: string) => `More than ${count} places.`,
    fi: (count: string) => `Yli ${count} osumaa.`,
    sv: (count: string) => `Fler än ${count} träffar.`,
  },
  newest: {
    en: 'The newest first, down to the last one. Another word or a filter leaves fewer.',
    fi: 'Uusimmat ensin, viimeiseen asti. Lisäsana tai rajaus vähentää osumia.',
    sv: 'De nyaste först, ända till den sista. Ett ord till eller ett filter ger färre.',
  },
  first: {
    en: 'In the order of arrival: first what came in after this time began, then what had come in before. Another word or a filter leaves fewer.',
    fi: 'Saapumisjärjestyksessä: ensin aikavälin alun jälkeen saapuneet, sitten sitä ennen saapuneet. Lisäsana tai rajaus vähentää osumia.',
    sv: 'I den ordning de kom in: först det som kom efter tidens början, sedan det som kommit före. Ett ord till eller ett filter ger färre.',
  },
  onlyBarred: {
    en: 'A minus alone bars nothing: these are all that the filters leave.',
    fi: 'Pelkkä miinus ei rajaa mitään: tässä on kaikki, mitä rajaukset jättävät.',
    sv: 'Enbart ett minus utesluter inget: här är allt som filtren lämnar.',
  },
  more: { en: 'Show more', fi: 'Näytä lisää', sv: 'Visa fler' },
  openOn: { en: 'Open these on', fi: 'Avaa nämä:', sv: 'Öppna dessa på' },
  openItem: { en: 'Open the item', fi: 'Avaa kohde', sv: 'Öppna objektet' },
  openAt: {
    en: (time: string) => `Open the item at ${time}`,
    fi: (time: string) => `Avaa kohde kohdasta ${time}`,
    sv: (time: string) => `Öppna objektet vid ${time}`,
  },
  openPage: {
    en: (page: number) => `Open the item at page ${page}`,
    fi: (page: number) => `Avaa kohde sivulta ${page}`,
    sv: (page: number) => `Öppna objektet på sida ${page}`,
  },
  readWords: {
    en: "Read it among the witnesses' words",
    fi: 'Lue silminnäkijöiden kirjoitusten joukosta',
    sv: 'Läs bland vittnenas ord',
  },
  openLog: { en: 'Open the log', fi: 'Avaa loki', sv: 'Öppna loggen' },
  files: {
    en: (count: number) => (count === 1 ? '1 file in this sending' : `${count} files in this sending`),
    fi: (count: number) => (count === 1 ? '1 tiedosto tässä lähetyksessä' : `${count} tiedostoa tässä lähetyksessä`),
    sv: (count: number) => (count === 1 ? '1 fil i denna sändning' : `${count} filer i denna sändning`),
  },
  received: {
    en: (time: string) => `received ${time}`,
    fi: (time: string) => `vastaanotettu ${time}`,
    sv: (time: string) => `mottaget ${time}`,
  },
  between: {
    en: (from: string, to: string) => `between ${from} and ${to}`,
    fi: (from: string, to: string) => `${from}–${to}`,
    sv: (from: string, to: string) => `mellan ${from} och ${to}`,
  },
  placed: {
    en: (at: string) => `at ${at}`,
    fi: (at: string) => `paikassa ${at}`,
    sv: (at: string) => `vid ${at}`,
  },
  restricted: {
    en: 'Restricted: opened only by two named officers',
    fi: 'Rajattu: avata saa vain kaksi nimettyä virkailijaa',
    sv: 'Begränsat: öppnas bara av två namngivna tjänstemän',
  },
  pictureOf: {
    en: (number: number) => `the picture of result ${number}`,
    fi: (number: number) => `osuman ${number} kuva`,
    sv: (number: number) => `bilden till träff ${number}`,
  },
  start: {
    en: 'Type what somebody may have written or said, or set a filter.',
    fi: 'Kirjoita, mitä joku on voinut kirjoittaa tai sanoa, tai aseta rajaus.',
    sv: 'Skriv vad någon kan ha skrivit eller sagt, eller sätt ett filter.',
  },
})

type HitCount = Pick<SearchAnswer, 'count' | 'isExact' | 'order'>

/** The number of hits, as far as it is known, and their order if it is not best first. */
export function countWords({ count, isExact, order }: HitCount, written: string): string {
  const many = isExact ? SEARCH_WORDS.count({ count: written, isOne: count === 1 }) : SEARCH_WORDS.moreThan(written)
  return isExact || order === 'best' ? many : `${many} ${SEARCH_WORDS[order]}`
}

export const SOURCE_WORDS = words({
  words: { en: 'What a witness wrote', fi: 'Silminnäkijän kirjoittama', sv: 'Vad ett vittne skrev' },
  document: { en: 'Text of a document', fi: 'Asiakirjan teksti', sv: 'Text i ett dokument' },
  transcript: { en: 'Transcript', fi: 'Litterointi', sv: 'Utskrift' },
  translation: { en: 'Translation', fi: 'Käännös', sv: 'Översättning' },
  note: { en: 'Officer’s note', fi: 'Poliisin muistiinpano', sv: 'Polisens anteckning' },
  event: { en: 'Row of a log', fi: 'Lokin rivi', sv: 'Rad i en logg' },
  item: { en: 'Item', fi: 'Kohde', sv: 'Objekt' },
} satisfies Record<Hit['source'], { en: string; fi: string; sv: string }>)

export const MACHINE_WORDS = words({
  transcript: { en: 'Machine-made transcript', fi: 'Koneen litteroima', sv: 'Maskingjord utskrift' },
  translation: { en: 'Machine translation', fi: 'Konekäännös', sv: 'Maskinöversättning' },
})
