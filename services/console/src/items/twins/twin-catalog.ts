import type { LikenessForm } from '@firsthand/command'
import { words } from '../../shared/words/catalog.ts'

export const TWIN_WORDS = words({
  sent: {
    en: (times: number) => `Sent ${times} times`,
    fi: (times: number) => `Lähetetty ${times} kertaa`,
    sv: (times: number) => `Skickad ${times} gånger`,
  },
  standsHere: {
    en: (why: string) =>
      `This one stands for the group in every list: ${why}. They count as one; all of them are kept.`,
    fi: (why: string) => `Tämä edustaa ryhmää kaikissa luetteloissa: ${why}. Ne lasketaan yhdeksi; kaikki säilytetään.`,
    sv: (why: string) => `Den här står för gruppen i alla listor: ${why}. De räknas som en; alla bevaras.`,
  },
  inTheLists: { en: 'In the lists', fi: 'Luetteloissa', sv: 'I listorna' },
  anotherItem: { en: 'another item', fi: 'toinen kohde', sv: 'ett annat objekt' },
  standsForThis: { en: 'stands for this one', fi: 'edustaa tätä', sv: 'står för den här' },
  standsForGroup: { en: 'stands for the group', fi: 'edustaa ryhmää', sv: 'står för gruppen' },
  sameSending: { en: 'from the same sending', fi: 'samasta lähetyksestä', sv: 'från samma sändning' },
  otherSending: { en: 'from another sending', fi: 'toisesta lähetyksestä', sv: 'från en annan sändning' },
  compare: { en: 'Compare', fi: 'Vertaa', sv: 'Jämför' },
  with: {
    en: (seq: number) => ` with № ${seq}`,
    fi: (seq: number) => ` kohteeseen № ${seq}`,
    sv: (seq: number) => ` med № ${seq}`,
  },
  compareTwo: {
    en: (one: number, other: number) => `Compare № ${one} with № ${other}`,
    fi: (one: number, other: number) => `Vertaa: № ${one} ja № ${other}`,
    sv: (one: number, other: number) => `Jämför № ${one} med № ${other}`,
  },
  pictureOf: {
    en: (seq: number) => `the picture of № ${seq}`,
    fi: (seq: number) => `kohteen № ${seq} kuva`,
    sv: (seq: number) => `bilden av № ${seq}`,
  },
  noPicture: { en: 'There is no picture of it.', fi: 'Siitä ei ole kuvaa.', sv: 'Det finns ingen bild av den.' },
  sameBytes: { en: 'the same bytes', fi: 'samat tavut', sv: 'samma byte' },
  likeAnother: {
    en: 'like another of the group',
    fi: 'kuin toinen ryhmän kohde',
    sv: 'som en annan i gruppen',
  },
  looks: {
    en: (how: string) => `looks ${how}`,
    fi: (how: string) => `näyttää ${how}`,
    sv: (how: string) => `ser ut ${how}`,
  },
  details: {
    en: (count: number) => `${count} details of the picture lie in the same places`,
    fi: (count: number) => `${count} kuvan yksityiskohtaa on samoissa paikoissa`,
    sv: (count: number) => `${count} detaljer i bilden ligger på samma ställen`,
  },
  frames: {
    en: (count: number) => `${count} pictures of the films agree`,
    fi: (count: number) => `${count} videoiden kuvaa täsmää`,
    sv: (count: number) => `${count} bilder i filmerna stämmer överens`,
  },
  agrees: {
    en: (share: string) => `${share} agrees`,
    fi: (share: string) => `${share} täsmää`,
    sv: (share: string) => `${share} stämmer`,
  },
  turned: { en: 'turned', fi: 'käännetty', sv: 'vriden' },
  mirrored: { en: 'mirrored', fi: 'peilattu', sv: 'spegelvänd' },
  noDifference: {
    en: 'no difference at a glance',
    fi: 'ei eroa yhdellä silmäyksellä',
    sv: 'ingen skillnad vid en första anblick',
  },
  hardlyAny: {
    en: (of: number) => `hardly any difference (${of} of 64)`,
    fi: (of: number) => `tuskin mitään eroa (${of} / 64)`,
    sv: (of: number) => `knappt någon skillnad (${of} av 64)`,
  },
  small: {
    en: (of: number) => `a small difference (${of} of 64)`,
    fi: (of: number) => `pieni ero (${of} / 64)`,
    sv: (of: number) => `en liten skillnad (${of} av 64)`,
  },
  some: {
    en: (of: number) => `some difference (${of} of 64)`,
    fi: (of: number) => `jonkin verran eroa (${of} / 64)`,
    sv: (of: number) => `en viss skillnad (${of} av 64)`,
  },
  largest: {
    en: 'it says as much about itself as any, and no other is larger',
    fi: 'se kertoo itsestään yhtä paljon kuin muut, eikä mikään ole suurempi',
    sv: 'den säger lika mycket om sig själv som de andra, och ingen annan är större',
  },
  saysMore: {
    en: 'it says more about itself (time, place, device) than the larger ones',
    fi: 'se kertoo itsestään enemmän (aika, paikka, laite) kuin suuremmat',
    sv: 'den säger mer om sig själv (tid, plats, enhet) än de större',
  },
  /** Is used, too, if this page does not know the form of the likeness. It then follows "looks" in a sentence. */
  alike: { en: 'alike', fi: 'samankaltaiselta', sv: 'liknande' },
})

/** How much of the picture is the same; follows "looks". */
export const TWIN_FORMS: Readonly<Record<LikenessForm, string>> = words({
  whole: { en: 'the same', fi: 'samalta', sv: 'likadan' },
  part: {
    en: 'the same in part (cut, or shown inside another picture)',
    fi: 'osittain samalta (rajattu tai toisen kuvan sisällä)',
    sv: 'delvis likadan (beskuren, eller visad inuti en annan bild)',
  },
  bar: {
    en: 'the same but for a bar over it',
    fi: 'samalta, mutta päällä on palkki',
    sv: 'likadan utom en stapel över den',
  },
})
