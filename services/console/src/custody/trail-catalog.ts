import type { AnchorAbout, FileHandling, LikenessForm } from '@firsthand/command'
import { words } from '../shared/words/catalog.ts'

export const PAGE_SAID: Readonly<Record<FileHandling, string>> = words({
  shown: {
    en: 'the page said: sent as it is',
    fi: 'sivu kertoi: lähetetty sellaisenaan',
    sv: 'sidan sade: skickad som den är',
  },
  'details-removed': {
    en: "the page said: sent without the file's own details",
    fi: 'sivu kertoi: lähetetty ilman tiedoston omia tietoja',
    sv: 'sidan sade: skickad utan filens egna uppgifter',
  },
})

/** `whole` (the pictures match as a whole) needs no words. */
export const FORMS: Readonly<Record<Exclude<LikenessForm, 'whole'>, string>> = words({
  part: { en: 'a part of it', fi: 'osa siitä', sv: 'en del av den' },
  bar: { en: 'with a bar over it', fi: 'palkki sen päällä', sv: 'med en stapel över' },
})

export const PINNED: Readonly<Record<AnchorAbout, string>> = words({
  time: { en: 'its time', fi: 'sen aika', sv: 'dess tid' },
  place: { en: 'its place', fi: 'sen paikka', sv: 'dess plats' },
  link: { en: 'its link with another item', fi: 'sen linkki toiseen kohteeseen', sv: 'dess länk med ett annat objekt' },
})

export const TRAIL = words({
  by: {
    en: (minute: string) => `by ${minute}`,
    fi: (minute: string) => `viimeistään ${minute}`,
    sv: (minute: string) => `senast ${minute}`,
  },
  sameBytes: {
    en: 'found the same bytes in another item',
    fi: 'löysi samat tavut toisesta kohteesta',
    sv: 'fann samma byte i ett annat objekt',
  },
  alike: {
    en: 'found a picture like it in another item',
    fi: 'löysi samanlaisen kuvan toisesta kohteesta',
    sv: 'fann en liknande bild i ett annat objekt',
  },
  mirrored: { en: 'mirrored', fi: 'peilattuna', sv: 'spegelvänd' },
  turned: { en: 'turned', fi: 'käännettynä', sv: 'vriden' },
  it: { en: 'it', fi: 'se', sv: 'den' },
  confirmedLink: {
    en: (name: string) => `confirmed the link of ${name} with another item`,
    fi: (name: string) => `vahvisti linkin toiseen kohteeseen, ehdottajana ${name}`,
    sv: (name: string) => `bekräftade länken med ett annat objekt som ${name} föreslog`,
  },
  forNewer: {
    en: (pinned: string) => `${pinned}, for a newer pin`,
    fi: (pinned: string) => `${pinned}, uudemman kiinnityksen tieltä`,
    sv: (pinned: string) => `${pinned}, för ett nyare fäste`,
  },
  byOne: {
    en: (pinned: string, items: string) => `${pinned}, by one officer, for up to ${items} items`,
    fi: (pinned: string, items: string) => `${pinned}, yhden virkailijan, enintään ${items} kohteelle`,
    sv: (pinned: string, items: string) => `${pinned}, av en tjänsteman, för upp till ${items} objekt`,
  },
  forOlder: {
    en: (pinned: string) => `${pinned}, in the place of an older pin`,
    fi: (pinned: string) => `${pinned}, vanhemman kiinnityksen tilalle`,
    sv: (pinned: string) => `${pinned}, i stället för ett äldre fäste`,
  },
})
