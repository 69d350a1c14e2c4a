import { visiblePieces } from '../../shared/parts/visible-text.ts'
import { words } from '../../shared/words/catalog.ts'

/** Plain text for the options of a list, which can hold no elements. Invisible characters are made visible. */
export const plainText = (text: string): string =>
  visiblePieces(text)
    .map((piece) => piece.text)
    .join('')

const n = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const SUBJECT_WORDS = words({
  title: { en: 'Subjects', fi: 'Merkityt henkilöt ja esineet', sv: 'Märkta personer och föremål' },
  byHand: {
    en: 'Marked by hand by officers. No program looks for faces or bodies here: a mark says what an officer saw, and nothing more.',
    fi: 'Virkailijat merkitsevät käsin. Mikään ohjelma ei etsi kasvoja tai hahmoja: merkintä kertoo, mitä virkailija näki, eikä muuta.',
    sv: 'Märks för hand av tjänstemän. Inget program söker ansikten eller kroppar: en märkning säger vad en tjänsteman såg, inget mer.',
  },
  none: {
    en: 'Nobody is marked yet. Open an item and choose “Mark a subject”.',
    fi: 'Ketään ei ole vielä merkitty. Avaa kohde ja valitse ”Merkitse henkilö tai esine”.',
    sv: 'Ingen är märkt ännu. Öppna ett objekt och välj ”Märk person eller föremål”.',
  },
  keptBack: {
    en: 'Described only for those who may open where it is marked',
    fi: 'Kuvaus näkyy vain niille, jotka saavat avata merkityn kohteen',
    sv: 'Beskrivs bara för dem som får öppna det som är märkt',
  },
  person: { en: 'Person', fi: 'Henkilö', sv: 'Person' },
  vehicle: { en: 'Vehicle', fi: 'Ajoneuvo', sv: 'Fordon' },
  object: { en: 'Object', fi: 'Esine', sv: 'Föremål' },
  marks: {
    en: (marks: number, items: number) => `${n(marks, 'mark', 'marks')} on ${n(items, 'item', 'items')}`,
    fi: (marks: number, items: number) => `${n(marks, 'merkintä', 'merkintää')}, ${n(items, 'kohde', 'kohdetta')}`,
    sv: (marks: number, items: number) => `${n(marks, 'märkning', 'märkningar')} på ${n(items, 'objekt', 'objekt')}`,
  },
  by: {
    en: (at: string) => `first marked ${at} by`,
    fi: (at: string) => `ensin merkitty ${at}, merkitsijä`,
    sv: (at: string) => `först märkt ${at} av`,
  },
  mergedBy: {
    en: (name: string, at: string) => `by ${name}, ${at}`,
    fi: (name: string, at: string) => `${name}, ${at}`,
    sv: (name: string, at: string) => `av ${name}, ${at}`,
  },
  mergeKind: {
    en: (kind: string) => `Only what is of the same kind stands here: ${kind}.`,
    fi: (kind: string) => `Tässä ovat vain samanlajiset: ${kind}.`,
    sv: (kind: string) => `Här finns bara de av samma slag: ${kind}.`,
  },
  alsoCalled: { en: 'Taken for the same:', fi: 'Samaksi katsottu:', sv: 'Ansett som samma:' },
  onMap: { en: 'Path on the map', fi: 'Reitti kartalla', sv: 'Vägen på kartan' },
  onTimeline: { en: 'Its items on the timeline', fi: 'Aineisto aikajanalla', sv: 'Materialet på tidslinjen' },
  path: { en: 'Path in time', fi: 'Reitti ajassa', sv: 'Vägen i tiden' },
  orderUnsure: {
    en: 'may have come before the one above: their times overlap',
    fi: 'saattoi olla ennen edellistä: ajat menevät päällekkäin',
    sv: 'kan ha kommit före den ovanför: tiderna överlappar',
  },
  noPlaceStop: { en: 'no place', fi: 'ei paikkaa', sv: 'ingen plats' },
  noTimeStop: { en: 'no time yet', fi: 'ei vielä aikaa', sv: 'ännu ingen tid' },
  into: {
    en: (at: string) => `${at} into the recording`,
    fi: (at: string) => `kohdassa ${at}`,
    sv: (at: string) => `${at} in i inspelningen`,
  },
  placeWithin: {
    en: (radius: string) => `place within ${radius}`,
    fi: (radius: string) => `paikka ${radius} tarkkuudella`,
    sv: (radius: string) => `plats inom ${radius}`,
  },
  recall: { en: 'Take back…', fi: 'Peru merkintä…', sv: 'Ta tillbaka…' },
  recallTitle: { en: 'Take back this mark', fi: 'Peru tämä merkintä', sv: 'Ta tillbaka märkningen' },
  recallSays: {
    en: 'The mark stays in the record and counts no longer. Your reason is recorded.',
    fi: 'Merkintä säilyy asiakirjoissa mutta ei enää vaikuta. Perustelusi kirjataan.',
    sv: 'Märkningen finns kvar i handlingarna men räknas inte längre. Ditt skäl antecknas.',
  },
  why: { en: 'Why?', fi: 'Miksi?', sv: 'Varför?' },
  merge: { en: 'Same as another…', fi: 'Sama kuin toinen…', sv: 'Samma som en annan…' },
  mergeTitle: { en: 'Take two for the same', fi: 'Katso kaksi samaksi', sv: 'Anse två som samma' },
  mergeSays: {
    en: 'All marks of this one are from now on told as the other’s. It can be undone; your reason is recorded.',
    fi: 'Tämän kaikki merkinnät siirtyvät toiselle. Yhdistämisen voi perua; perustelusi kirjataan.',
    sv: 'Alla märkningar av den här räknas hädanefter till den andra. Det går att ångra; ditt skäl antecknas.',
  },
  mergeInto: { en: 'The one that stays', fi: 'Se, joka jää', sv: 'Den som blir kvar' },
  mergeDo: { en: 'Take them for the same', fi: 'Katso samaksi', sv: 'Anse som samma' },
  merged: { en: 'They are one subject now.', fi: 'Ne ovat nyt yksi ja sama.', sv: 'De är nu en och samma.' },
  part: { en: 'Undo the merge…', fi: 'Peru yhdistäminen…', sv: 'Ångra sammanslagningen…' },
  partTitle: { en: 'Undo the merge', fi: 'Peru yhdistäminen', sv: 'Ångra sammanslagningen' },
  partSays: {
    en: 'They are two subjects again, each with the marks that were made of it. Marks made since the merge stay with the one that stayed.',
    fi: 'Ne ovat taas kaksi eri merkittyä, kummallakin omat merkintänsä. Yhdistämisen jälkeen tehdyt merkinnät jäävät sille, joka jäi.',
    sv: 'De är två igen, var och en med sina egna märkningar. Märkningar som gjorts efter sammanslagningen stannar hos den som blev kvar.',
  },
  parted: { en: 'They are two subjects again.', fi: 'Ne ovat taas kaksi eri merkittyä.', sv: 'De är två igen.' },
  recalled: { en: 'The mark is taken back.', fi: 'Merkintä on peruttu.', sv: 'Märkningen är tagen tillbaka.' },
  mark: { en: 'Mark a subject…', fi: 'Merkitse henkilö tai esine…', sv: 'Märk person eller föremål…' },
  markTitle: { en: 'Mark a subject', fi: 'Merkitse henkilö tai esine', sv: 'Märk person eller föremål' },
  markSays: {
    en: 'Say who or what is seen here, by hand. It is recorded with your name and shown to everybody in this incident.',
    fi: 'Kerro, kuka tai mikä tässä näkyy. Merkintä kirjataan nimelläsi ja näkyy kaikille tapahtuman virkailijoille.',
    sv: 'Säg vem eller vad som syns här. Det antecknas med ditt namn och visas för alla i händelsen.',
  },
  who: { en: 'Who or what', fi: 'Kuka tai mikä', sv: 'Vem eller vad' },
  aNew: { en: 'A new subject', fi: 'Uusi henkilö tai esine', sv: 'En ny person eller ett nytt föremål' },
  kind: { en: 'Kind', fi: 'Laji', sv: 'Slag' },
  description: { en: 'Short description', fi: 'Lyhyt kuvaus', sv: 'Kort beskrivning' },
  descriptionHint: {
    en: 'What can be seen: “man, grey coat, red rucksack”. No guesses about who it is.',
    fi: 'Mitä näkyy: ”mies, harmaa takki, punainen reppu”. Ei arvailuja henkilöllisyydestä.',
    sv: 'Vad som syns: ”man, grå rock, röd ryggsäck”. Inga gissningar om vem det är.',
  },
  colour: { en: 'Colour on the map', fi: 'Väri kartalla', sv: 'Färg på kartan' },
  sky: { en: 'Blue', fi: 'Sininen', sv: 'Blå' },
  amber: { en: 'Orange', fi: 'Oranssi', sv: 'Orange' },
  green: { en: 'Green', fi: 'Vihreä', sv: 'Grön' },
  violet: { en: 'Violet', fi: 'Violetti', sv: 'Violett' },
  rose: { en: 'Pink', fi: 'Vaaleanpunainen', sv: 'Rosa' },
  sand: { en: 'Yellow', fi: 'Keltainen', sv: 'Gul' },
  atInto: {
    en: 'Seconds into the recording (optional)',
    fi: 'Sekuntia alusta (vapaaehtoinen)',
    sv: 'Sekunder från början (frivilligt)',
  },
  note: { en: 'Note (optional)', fi: 'Huomautus (vapaaehtoinen)', sv: 'Anteckning (frivilligt)' },
  boxSays: {
    en: 'A box around it (optional)',
    fi: 'Rajaus kuvaan (vapaaehtoinen)',
    sv: 'En ruta runt (frivilligt)',
  },
  boxKeys: {
    en: 'Draw a box around it. By keyboard: add a box, move it with the arrow keys, change its size with Shift and an arrow, remove it with Delete.',
    fi: 'Vedä ruutu sen ympärille. Näppäimistöllä: lisää ruutu, siirrä nuolilla, muuta kokoa vaihdolla ja nuolella, poista Delete-näppäimellä.',
    sv: 'Dra en ruta runt det. Med tangentbordet: lägg till en ruta, flytta den med pilarna, ändra storlek med skift och pil, ta bort med Delete.',
  },
  picture: { en: 'the picture to mark on', fi: 'merkittävä kuva', sv: 'bilden att märka på' },
  save: { en: 'Mark it', fi: 'Merkitse', sv: 'Märk' },
  cancel: { en: 'Cancel', fi: 'Keskeytä', sv: 'Avbryt' },
  saved: { en: 'Marked.', fi: 'Merkitty.', sv: 'Märkt.' },
  item: {
    en: (kind: string, seq: number) => `${kind} № ${seq}`,
    fi: (kind: string, seq: number) => `${kind} № ${seq}`,
    sv: (kind: string, seq: number) => `${kind} № ${seq}`,
  },
  markedHere: { en: 'Marked here', fi: 'Tähän merkitty', sv: 'Märkt här' },
})
