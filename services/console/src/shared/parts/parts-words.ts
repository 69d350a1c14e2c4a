import { words } from '../words/catalog.ts'

/** Words that many features share: buttons, waiting, and errors of the page itself. */
export const PARTS_WORDS = words({
  noFile: { en: 'No file chosen', fi: 'Ei valittua tiedostoa', sv: 'Ingen fil vald' },
  loading: { en: 'Loading…', fi: 'Ladataan…', sv: 'Läser in…' },
  again: { en: 'Try again', fi: 'Yritä uudelleen', sv: 'Försök igen' },
  textKept: { en: 'Your text is kept.', fi: 'Tekstisi säilyy.', sv: 'Din text finns kvar.' },
  // In Finnish `peru` means to undo a finished action, so the button that leaves a dialog uses another word.
  cancel: { en: 'Cancel', fi: 'Keskeytä', sv: 'Avbryt' },
  close: { en: 'Close', fi: 'Sulje', sv: 'Stäng' },
  notices: { en: 'Notices', fi: 'Ilmoitukset', sv: 'Meddelanden' },
  whyNeeded: { en: 'Why do you need it?', fi: 'Miksi tarvitset sen?', sv: 'Varför behöver du det?' },
  pageFailed: { en: 'This page failed', fi: 'Sivun toiminta keskeytyi', sv: 'Sidan slutade fungera' },
  pageFailedSays: {
    en: 'Something went wrong in the page itself. What was sent before is kept.',
    fi: 'Itse sivussa tapahtui virhe. Aiemmin lähetetty on tallessa.',
    sv: 'Något gick fel i själva sidan. Det som skickats tidigare finns kvar.',
  },
  loadAgain: { en: 'Load it again', fi: 'Lataa sivu uudelleen', sv: 'Läs in sidan på nytt' },
  unseenCharacter: {
    en: 'An invisible or direction-changing character',
    fi: 'Näkymätön tai kirjoitussuuntaa muuttava merkki',
    sv: 'Ett osynligt eller riktningsändrande tecken',
  },
  nothingHere: { en: 'There is nothing here', fi: 'Täällä ei ole mitään', sv: 'Här finns inget' },
  allIncidents: { en: 'All incidents', fi: 'Kaikki tapahtumat', sv: 'Alla händelser' },
  theme: { en: 'Appearance', fi: 'Ulkoasu', sv: 'Utseende' },
  themeAuto: { en: 'As the device', fi: 'Laitteen mukaan', sv: 'Som enheten' },
  themeDark: { en: 'Dark', fi: 'Tumma', sv: 'Mörkt' },
  themeLight: { en: 'Light', fi: 'Vaalea', sv: 'Ljust' },
  themeContrast: { en: 'High contrast', fi: 'Suuri kontrasti', sv: 'Hög kontrast' },
})
