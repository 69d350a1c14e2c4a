import type { FileHandling, FileOrigin, HiddenReason } from '@firsthand/command'
import { words } from '../../shared/words/catalog.ts'

/** Words of an item's page, except those of features that have a folder of their own. */
export const ITEM_WORDS = words({
  askHowFar: {
    en: 'Ask how far it is (counted as a look)',
    fi: 'Kysy, missä vaiheessa se on (lasketaan katseluksi)',
    sv: 'Fråga hur långt det kommit (räknas som en visning)',
  },
  back: { en: '← Timeline', fi: '← Aikajana', sv: '← Tidslinje' },
  notHere: { en: 'This item is not here', fi: 'Kohdetta ei ole täällä', sv: 'Objektet finns inte här' },
  didNotLoad: { en: 'The item did not load', fi: 'Kohdetta ei voitu ladata', sv: 'Objektet kunde inte läsas in' },
  nowhere: { en: 'Nothing says where', fi: 'Mikään ei kerro paikkaa', sv: 'Inget säger var' },
  inNoList: { en: 'In no list.', fi: 'Ei missään luettelossa.', sv: 'I ingen lista.' },
  openWhole: { en: 'Open the whole file', fi: 'Avaa koko tiedosto', sv: 'Öppna hela filen' },
  noticed: { en: 'What was noticed', fi: 'Mitä havaittiin', sv: 'Vad som märktes' },
  comesFrom: { en: 'Where it comes from', fi: 'Mistä se on peräisin', sv: 'Var den kommer ifrån' },
  helper: {
    en: 'A helper sent it for someone else: the sender need not have seen what it shows.',
    fi: 'Auttaja lähetti sen toisen puolesta: lähettäjä ei ehkä ole nähnyt, mitä se näyttää.',
    sv: 'En hjälpare skickade den åt någon annan: avsändaren behöver inte ha sett det den visar.',
  },
  pageClaims: {
    en: 'What a page says is a claim: another page could say the same.',
    fi: 'Sivun kertoma on väite: toinen sivu voisi väittää samaa.',
    sv: 'Det som en sida säger är en uppgift: en annan sida kunde säga detsamma.',
  },
  infected: {
    en: 'This file carries malicious software',
    fi: 'Tässä tiedostossa on haittaohjelma',
    sv: 'Den här filen innehåller skadlig kod',
  },
  infectedFound: { en: 'The virus scanner found:', fi: 'Virustarkistus löysi:', sv: 'Virussökningen fann:' },
  knownPattern: { en: 'a known harmful pattern', fi: 'tunnettu haitallinen kuvio', sv: 'ett känt skadligt mönster' },
  infectedKept: {
    en: 'It is kept sealed, as received. No picture, sound or text was made of it, and nothing of it runs here.',
    fi: 'Se säilytetään sinetöitynä sellaisena kuin se saapui. Siitä ei ole tehty kuvaa, ääntä eikä tekstiä, eikä mitään siitä suoriteta täällä.',
    sv: 'Den förvaras förseglad, som mottagen. Ingen bild, inget ljud och ingen text har gjorts av den, och inget i den körs här.',
  },
  doNotOpen: {
    en: 'Do not open it on any computer that matters.',
    fi: 'Älä avaa sitä millään tärkeällä tietokoneella.',
    sv: 'Öppna den inte på någon dator som är viktig.',
  },
  takeToExperts: {
    en: 'If you must have the file, take it to people who examine such software.',
    fi: 'Jos tiedosto on pakko saada, vie se haittaohjelmia tutkiville.',
    sv: 'Om du måste ha filen, ta den till dem som undersöker sådan kod.',
  },
})

export const HIDDEN_WORDS: Readonly<Record<HiddenReason, string>> = words({
  withdrawn: {
    en: 'The witness asked us not to use this. It is kept because the law may ask for it; do not use it.',
    fi: 'Silminnäkijä pyysi, ettei tätä käytetä. Se säilytetään, koska laki voi vaatia sitä; älä käytä sitä.',
    sv: 'Vittnet bad oss att inte använda detta. Det bevaras eftersom lagen kan kräva det; använd det inte.',
  },
  superseded: {
    en: 'More of this file came later; the two are shown and counted as one.',
    fi: 'Tiedostosta saapui myöhemmin enemmän; ne näytetään ja lasketaan yhtenä.',
    sv: 'Mer av filen kom senare; de två visas och räknas som en.',
  },
  moved: {
    en: 'It was moved to another incident and is worked on there.',
    fi: 'Se siirrettiin toiseen tapahtumaan ja sitä käsitellään siellä.',
    sv: 'Den flyttades till en annan händelse och behandlas där.',
  },
  check: {
    en: 'It is a file of our own check and no evidence.',
    fi: 'Se on oman tarkistuksemme tiedosto eikä todiste.',
    sv: 'Det är en fil från vår egen kontroll och inget bevis.',
  },
})

export const ORIGIN_WORDS: Readonly<Record<FileOrigin, string>> = words({
  picked: {
    en: 'The page said: chosen from the files of the phone.',
    fi: 'Sivu kertoi: valittu puhelimen tiedostoista.',
    sv: 'Sidan sade: vald bland telefonens filer.',
  },
  camera: {
    en: 'The page said: taken with the camera from within the page.',
    fi: 'Sivu kertoi: kuvattu kameralla suoraan sivulta.',
    sv: 'Sidan sade: tagen med kameran direkt från sidan.',
  },
  'voice-note': {
    en: 'The page said: recorded as a voice note within the page.',
    fi: 'Sivu kertoi: äänitetty ääniviestinä sivulla.',
    sv: 'Sidan sade: inspelad som röstmeddelande på sidan.',
  },
})

export const HANDLING_WORDS: Readonly<Record<FileHandling, string>> = words({
  'details-removed': {
    en: "The page said: sent without the file's own details. Time, place and device were taken out on the phone, the picture itself was not touched; that the file says nothing of them proves nothing.",
    fi: 'Sivu kertoi: lähetetty ilman tiedoston omia tietoja. Aika, paikka ja laite poistettiin puhelimessa, itse kuvaan ei koskettu; se, ettei tiedosto kerro niistä, ei todista mitään.',
    sv: 'Sidan sade: skickad utan filens egna uppgifter. Tid, plats och enhet togs bort i telefonen, själva bilden rördes inte; att filen inte nämner dem bevisar ingenting.',
  },
  shown: {
    en: 'The page said: was shown what the file reveals, and sent it as it is.',
    fi: 'Sivu kertoi: lähettäjälle näytettiin, mitä tiedosto paljastaa, ja hän lähetti sen sellaisenaan.',
    sv: 'Sidan sade: avsändaren fick se vad filen avslöjar och skickade den som den är.',
  },
})
