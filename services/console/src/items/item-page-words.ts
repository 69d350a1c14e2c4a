import { words } from '../shared/words/catalog.ts'

/** Words of the item's page around its parts. */
export const ITEM_WORDS = words({
  actions: { en: 'Act on this item', fi: 'Toiminnot', sv: 'Åtgärder' },
  asReceived: {
    en: 'Download as received…',
    fi: 'Lataa sellaisena kuin se tuli…',
    sv: 'Ladda ner så som den togs emot…',
  },
  cleaned: { en: 'Copy for sharing…', fi: 'Jaettava kopio…', sv: 'Kopia att dela…' },
  decision: { en: 'Decision', fi: 'Ratkaisu', sv: 'Avgörande' },
  takenBack: { en: 'Taken back', fi: 'Kumottu', sv: 'Ångrat' },
  by: { en: 'by', fi: 'tekijä', sv: 'av' },
  glance: { en: 'At a glance', fi: 'Yhdellä silmäyksellä', sv: 'I korthet' },
  when: { en: 'When', fi: 'Milloin', sv: 'När' },
  where: { en: 'Where', fi: 'Missä', sv: 'Var' },
  why: { en: 'Why', fi: 'Miksi', sv: 'Varför' },
  stands: { en: 'Verified?', fi: 'Todennettu?', sv: 'Verifierat?' },
  strongest: {
    en: (count: number) => `The strongest of ${count} reasons.`,
    fi: (count: number) => `Vahvin ${count} perusteesta.`,
    sv: (count: number) => `Det starkaste av ${count} skäl.`,
  },
  conflicts: {
    en: (count: number) => (count === 1 ? '1 conflict' : `${count} conflicts`),
    fi: (count: number) => (count === 1 ? '1 ristiriita' : `${count} ristiriitaa`),
    sv: (count: number) => (count === 1 ? '1 motsägelse' : `${count} motsägelser`),
  },
  notPlaced: {
    en: (at: string) => `Not placed yet; arrived by ${at}`,
    fi: (at: string) => `Ei vielä sijoitettu; saapui viimeistään ${at}`,
    sv: (at: string) => `Inte placerad än; kom senast ${at}`,
  },
  before: {
    en: (at: string) => `Before ${at}`,
    fi: (at: string) => `Ennen: ${at}`,
    sv: (at: string) => `Före ${at}`,
  },
  afterBefore: {
    en: (from: string, to: string) => `After ${from}, before ${to}`,
    fi: (from: string, to: string) => `Jälkeen: ${from}; ennen: ${to}`,
    sv: (from: string, to: string) => `Efter ${from}, före ${to}`,
  },
  sections: { en: 'Parts of this page', fi: 'Sivun osat', sv: 'Sidans delar' },
  navTime: { en: 'Time and place', fi: 'Aika ja paikka', sv: 'Tid och plats' },
  navWords: { en: 'Words', fi: 'Sanat', sv: 'Ord' },
  navVerification: { en: 'Verification', fi: 'Todentaminen', sv: 'Verifiering' },
  navNotes: { en: 'Notes', fi: 'Muistiinpanot', sv: 'Anteckningar' },
  navTwins: { en: 'Twins', fi: 'Kaksoiskappaleet', sv: 'Dubbletter' },
  navClaims: { en: 'Claims', fi: 'Väitteet', sv: 'Uppgifter' },
  navFile: { en: 'File', fi: 'Tiedosto', sv: 'Fil' },
  navCustody: { en: 'Custody', fi: 'Hallintaketju', sv: 'Spårbarhet' },
  previous: { en: 'Previous', fi: 'Edellinen', sv: 'Föregående' },
  next: { en: 'Next', fi: 'Seuraava', sv: 'Nästa' },
})
