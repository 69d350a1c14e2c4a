import { words } from '../shared/words/catalog.ts'

/** Words of the file as received, its claims and its download. */
export const FILE_WORDS = words({
  title: { en: 'The file as received', fi: 'Tiedosto sellaisena kuin se saapui', sv: 'Filen som mottagen' },
  downloadTitle: { en: 'Download as received', fi: 'Lataa alkuperäinen', sv: 'Ladda ner som mottagen' },
  downloadIt: { en: 'Download', fi: 'Lataa', sv: 'Ladda ner' },
  downloadSays: {
    en: 'The file comes exactly as it was sent. It may be harmful: open it only where that is safe. The download and your reason are recorded.',
    fi: 'Tiedosto tulee täsmälleen sellaisena kuin se lähetettiin. Se voi olla haitallinen: avaa se vain turvallisessa ympäristössä. Lataus ja syysi kirjataan.',
    sv: 'Filen kommer exakt som den skickades. Den kan vara skadlig: öppna den bara där det är säkert. Hämtningen och ditt skäl registreras.',
  },
  infectedFound: {
    en: 'The virus scanner found malicious software in this file.',
    fi: 'Virustarkistus löysi tiedostosta haittaohjelman.',
    sv: 'Virussökningen fann skadlig kod i den här filen.',
  },
  iKnow: {
    en: 'I know that it is infected, and I will open it on no ordinary computer.',
    fi: 'Tiedän, että siinä on haittaohjelma, enkä avaa sitä tavallisella tietokoneella.',
    sv: 'Jag vet att den är infekterad och öppnar den inte på någon vanlig dator.',
  },
  claims: { en: 'Claims', fi: 'Väitteet', sv: 'Uppgifter' },
  noClaims: {
    en: 'Nothing says anything about time or place.',
    fi: 'Mikään ei kerro ajasta tai paikasta.',
    sv: 'Inget säger något om tid eller plats.',
  },
  claimsTable: {
    en: 'Claims about time and place',
    fi: 'Väitteet ajasta ja paikasta',
    sv: 'Uppgifter om tid och plats',
  },
  source: { en: 'Source', fi: 'Lähde', sv: 'Källa' },
  asWritten: { en: 'As written', fi: 'Kirjoitettuna', sv: 'Som skrivet' },
  readAs: { en: 'Read as', fi: 'Luettuna', sv: 'Läst som' },
  speaksOf: { en: 'Speaks of', fi: 'Mistä kertoo', sv: 'Talar om' },
  zone: { en: 'Zone', fi: 'Vyöhyke', sv: 'Tidszon' },
  howExact: { en: 'How exact', fi: 'Tarkkuus', sv: 'Noggrannhet' },
  clock: { en: 'Clock', fi: 'Kello', sv: 'Klocka' },
  trust: { en: 'Trust', fi: 'Luotettavuus', sv: 'Tillit' },
  takenBack: { en: 'taken back', fi: 'peruttu', sv: 'återtagen' },
})
