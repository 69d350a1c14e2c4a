import type { RenditionCode } from '@firsthand/command'
import { words } from './catalog.ts'

/** Failures besides a decoder's own refusal: codes of workers, of the sandbox and of the virus scanner. */
type Ending = 'given-up' | 'lapsed' | 'cut-short' | 'edit-list-inexact' | 'object-missing' | 'item-erased' | 'infected'

/** Why a copy could not be made, or why it is incomplete. */
export const FAILURE_WORDS: Readonly<Record<RenditionCode | Ending, string>> = words({
  undecodable: {
    en: 'No program here could read it; it may be damaged.',
    fi: 'Mikään ohjelma ei pystynyt lukemaan sitä; se voi olla vioittunut.',
    sv: 'Inget program här kunde läsa den; den kan vara skadad.',
  },
  'cut-off': {
    en: 'The file ends before the index that says where its pictures are.',
    fi: 'Tiedosto päättyy ennen hakemistoa, joka kertoo missä sen kuvat ovat.',
    sv: 'Filen slutar före registret som säger var dess bilder finns.',
  },
  'no-picture': {
    en: 'There is nothing in it that could be shown.',
    fi: 'Siinä ei ole mitään näytettävää.',
    sv: 'Det finns inget i den som kan visas.',
  },
  'no-text': { en: 'There are no words in it.', fi: 'Siinä ei ole tekstiä.', sv: 'Det finns ingen text i den.' },
  'adapter-failed': {
    en: 'The program that listens or translates ended badly.',
    fi: 'Kuunteleva tai kääntävä ohjelma päättyi virheeseen.',
    sv: 'Programmet som lyssnar eller översätter avslutades med fel.',
  },
  'adapter-malformed': {
    en: 'The program that listens or translates answered something that is no transcript.',
    fi: 'Kuunteleva tai kääntävä ohjelma ei palauttanut kelvollista tekstiä.',
    sv: 'Programmet som lyssnar eller översätter svarade med något som inte är en utskrift.',
  },
  encrypted: {
    en: 'It is locked with a password.',
    fi: 'Se on lukittu salasanalla.',
    sv: 'Den är låst med lösenord.',
  },
  'archive-bomb': {
    en: 'It would unpack into more than anybody could keep, so it was left alone.',
    fi: 'Purettuna se veisi enemmän tilaa kuin voidaan säilyttää, joten siihen ei koskettu.',
    sv: 'Uppackad skulle den ta mer plats än vad som kan bevaras, så den lämnades orörd.',
  },
  'not-cleanable': {
    en: 'Of this kind of file no copy can be made of which we know that no details are left in it.',
    fi: 'Tällaisesta tiedostosta ei voi tehdä kopiota, johon varmasti ei jää tietoja.',
    sv: 'Av den här filtypen går det inte att göra en kopia som säkert saknar uppgifter.',
  },
  'given-up': {
    en: 'It failed several times in a row.',
    fi: 'Se epäonnistui useita kertoja peräkkäin.',
    sv: 'Det misslyckades flera gånger i rad.',
  },
  lapsed: {
    en: 'The program that made it ended several times before it was done.',
    fi: 'Sitä tehnyt ohjelma päättyi useasti ennen kuin työ valmistui.',
    sv: 'Programmet som gjorde den avslutades flera gånger innan den var klar.',
  },
  'cut-short': {
    en: 'The file breaks off in the middle: what is there up to then can be seen.',
    fi: 'Tiedosto katkeaa kesken: siihen asti tallentunut osa näkyy.',
    sv: 'Filen bryts mitt i: det som finns fram till dess kan ses.',
  },
  'edit-list-inexact': {
    en: 'The film was put together from several pieces. Some may be shown a few pictures early or late: compare times with care.',
    fi: 'Video on koottu useasta palasta. Jotkin voivat näkyä muutaman kuvan liian aikaisin tai myöhään: vertaa aikoja varoen.',
    sv: 'Filmen är sammansatt av flera bitar. Några kan visas ett par bilder för tidigt eller sent: jämför tider med omsorg.',
  },
  'object-missing': {
    en: 'Its file was not found in the store.',
    fi: 'Sen tiedostoa ei löytynyt varastosta.',
    sv: 'Dess fil hittades inte i lagret.',
  },
  'item-erased': { en: 'The file was erased.', fi: 'Tiedosto on hävitetty.', sv: 'Filen har raderats.' },
  aborted: { en: 'It was stopped on the way.', fi: 'Se keskeytettiin.', sv: 'Det avbröts på vägen.' },
  'timed-out': {
    en: 'It took longer than one file may take.',
    fi: 'Se kesti kauemmin kuin yhdelle tiedostolle sallitaan.',
    sv: 'Det tog längre tid än en fil får ta.',
  },
  'too-large': {
    en: 'It is larger than one file may be to be read here: its picture, or what its copy would take.',
    fi: 'Se on suurempi kuin täällä luettava tiedosto saa olla: sen kuva tai kopion viemä tila.',
    sv: 'Den är större än en fil får vara för att läsas här: dess bild, eller det som kopian skulle kräva.',
  },
  'sandbox-off': {
    en: 'Files are not decoded on this server, because the protection around the decoders is missing.',
    fi: 'Tiedostoja ei avata tällä palvelimella, koska purkuohjelmien suojaus puuttuu.',
    sv: 'Filer avkodas inte på den här servern, eftersom skyddet kring avkodarna saknas.',
  },
  'program-missing': {
    en: 'A program that is needed for this, or a part of it, is not installed on this server.',
    fi: 'Tähän tarvittavaa ohjelmaa tai sen osaa ei ole asennettu tälle palvelimelle.',
    sv: 'Ett program som behövs för detta, eller en del av det, är inte installerat på den här servern.',
  },
  infected: {
    en: 'It carries malicious software, so no copy is made.',
    fi: 'Siinä on haittaohjelma, joten kopiota ei tehdä.',
    sv: 'Den innehåller skadlig kod, så ingen kopia görs.',
  },
})
