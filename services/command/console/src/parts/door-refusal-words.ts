import { words } from '../words/catalog.ts'

/**
 * What the public door says no with. Officers' own files go through it, too, so all of it may come back to them; said to an
 * officer, not to a witness.
 */
export const DOOR_WORDS = words({
  'no-incident-open': {
    en: 'No incident takes files now.',
    fi: 'Mikään tapahtuma ei ota nyt vastaan tiedostoja.',
    sv: 'Ingen händelse tar emot filer nu.',
  },
  'incident-closed': {
    en: 'This incident is closed: it takes nothing new.',
    fi: 'Tapahtuma on suljettu: se ei ota enää vastaan mitään.',
    sv: 'Händelsen är stängd: den tar inte emot något nytt.',
  },
  'incident-not-found': {
    en: 'There is no such incident.',
    fi: 'Tällaista tapahtumaa ei ole.',
    sv: 'Det finns ingen sådan händelse.',
  },
  'capability-unknown': {
    en: 'This address is not known here. Start again.',
    fi: 'Tätä osoitetta ei tunneta. Aloita alusta.',
    sv: 'Adressen är inte känd här. Börja om.',
  },
  'upload-gone': {
    en: 'This file was ended. Add it again.',
    fi: 'Tiedoston lähetys on päätetty. Lisää se uudelleen.',
    sv: 'Filen avslutades. Lägg till den igen.',
  },
  'sending-withdrawn': {
    en: 'All of it was asked not to be used: nothing can be added.',
    fi: 'Koko lähetys on peruttu: siihen ei voi lisätä mitään.',
    sv: 'Hela sändningen har tagits tillbaka: inget kan läggas till.',
  },
  'preview-there': {
    en: 'There is a preview of this file already.',
    fi: 'Tiedostosta on jo esikatselu.',
    sv: 'Det finns redan en förhandsvisning av filen.',
  },
  'upload-expired': {
    en: 'It took too many days and has ended. Add the file again.',
    fi: 'Lähetys kesti liian monta päivää ja on päättynyt. Lisää tiedosto uudelleen.',
    sv: 'Det tog för många dagar och har avslutats. Lägg till filen igen.',
  },
  'offset-mismatch': {
    en: 'The file goes on from another place. Press “Go on”.',
    fi: 'Tiedosto jatkuu toisesta kohdasta. Paina ”Jatka”.',
    sv: 'Filen fortsätter från ett annat ställe. Tryck ”Fortsätt”.',
  },
  'length-unknown': {
    en: 'The size of the file was not told. Pick it again.',
    fi: 'Tiedoston koko ei ole tiedossa. Valitse se uudelleen.',
    sv: 'Filens storlek är okänd. Välj den igen.',
  },
  'length-changed': {
    en: 'The file has another size than before. Pick the same one.',
    fi: 'Tiedoston koko on muuttunut. Valitse sama tiedosto.',
    sv: 'Filen har en annan storlek än förut. Välj samma fil.',
  },
  'beyond-length': {
    en: 'More came than the size that was told. Pick the file again.',
    fi: 'Tiedosto oli ilmoitettua suurempi. Valitse se uudelleen.',
    sv: 'Det kom mer än den uppgivna storleken. Välj filen igen.',
  },
  'cut-at-limit': {
    en: 'The file is larger than what is taken; what fits is kept.',
    fi: 'Tiedosto on sallittua suurempi; se, mikä mahtuu, on tallessa.',
    sv: 'Filen är större än vad som tas emot; det som får plats är sparat.',
  },
  'piece-too-large': {
    en: 'A piece of the file was too large. Load the page again.',
    fi: 'Tiedoston osa oli liian suuri. Lataa sivu uudelleen.',
    sv: 'En del av filen var för stor. Läs in sidan på nytt.',
  },
  'text-too-long': {
    en: 'The text is too long. Shorten it.',
    fi: 'Teksti on liian pitkä. Lyhennä sitä.',
    sv: 'Texten är för lång. Korta av den.',
  },
  'too-many-files': {
    en: 'Too many files at once. Add the rest afterwards.',
    fi: 'Liian monta tiedostoa kerralla. Lisää loput myöhemmin.',
    sv: 'För många filer på en gång. Lägg till resten efteråt.',
  },
  'too-much-said': {
    en: 'Too many messages in one sending.',
    fi: 'Liian monta viestiä samassa lähetyksessä.',
    sv: 'För många meddelanden i samma sändning.',
  },
  'sending-full': {
    en: 'This sending holds as much as one may. Add the rest as another.',
    fi: 'Lähetys on täynnä. Lisää loput uutena lähetyksenä.',
    sv: 'Sändningen är full. Lägg till resten som en ny.',
  },
  'collection-full': {
    en: 'The incident has no room left. Tell operations: its limit can be raised.',
    fi: 'Tapahtumassa ei ole enää tilaa. Kerro ylläpidolle: rajaa voi nostaa.',
    sv: 'Händelsen har ingen plats kvar. Säg till driften: gränsen kan höjas.',
  },
  'header-too-large': {
    en: 'The request was too large. Load the page again.',
    fi: 'Pyyntö oli liian suuri. Lataa sivu uudelleen.',
    sv: 'Begäran var för stor. Läs in sidan på nytt.',
  },
  'checksum-mismatch': {
    en: 'The bytes changed on the way. Press “Go on”.',
    fi: 'Sisältö muuttui matkalla. Paina ”Jatka”.',
    sv: 'Innehållet ändrades på vägen. Tryck ”Fortsätt”.',
  },
  'checksum-unsupported': {
    en: 'The service does not know this checksum.',
    fi: 'Palvelu ei tunne tätä tarkistussummaa.',
    sv: 'Tjänsten känner inte till kontrollsumman.',
  },
  'concat-unsupported': {
    en: 'The service does not join parts of a file.',
    fi: 'Palvelu ei liitä tiedoston osia.',
    sv: 'Tjänsten fogar inte ihop delar av en fil.',
  },
  'protocol-version': {
    en: 'The service speaks another version. Load the page again.',
    fi: 'Palvelussa on toinen versio. Lataa sivu uudelleen.',
    sv: 'Tjänsten har en annan version. Läs in sidan på nytt.',
  },
  'proof-needed': {
    en: 'The door is busy and asks for a short calculation first. Try again in a moment.',
    fi: 'Palvelu on ruuhkainen ja vaatii ensin lyhyen laskelman. Yritä hetken kuluttua uudelleen.',
    sv: 'Tjänsten är hårt belastad och kräver först en kort beräkning. Försök igen om en stund.',
  },
  'ticket-needed': {
    en: 'The door is busy and lets in one after the other. Try again in a moment.',
    fi: 'Palvelu on ruuhkainen ja päästää sisään vuorollaan. Yritä hetken kuluttua uudelleen.',
    sv: 'Tjänsten är hårt belastad och släpper in en i taget. Försök igen om en stund.',
  },
  'ticket-early': {
    en: 'It is not its turn yet. Try again in a moment.',
    fi: 'Vuoro ei ole vielä tullut. Yritä hetken kuluttua uudelleen.',
    sv: 'Det är inte dess tur än. Försök igen om en stund.',
  },
  'files-early': {
    en: 'The door is busy and takes only some files at once. Add the rest in a minute.',
    fi: 'Palvelu on ruuhkainen ja ottaa vain osan tiedostoista kerrallaan. Lisää loput minuutin päästä.',
    sv: 'Tjänsten är hårt belastad och tar bara några filer i taget. Lägg till resten om en minut.',
  },
  'body-too-short': {
    en: 'Less came than was told. Press “Go on”.',
    fi: 'Sisältöä tuli ilmoitettua vähemmän. Paina ”Jatka”.',
    sv: 'Det kom mindre än uppgivet. Tryck ”Fortsätt”.',
  },
  'too-slow': {
    en: 'It came too slowly and was cut. Press “Go on”.',
    fi: 'Lähetys oli liian hidas ja katkaistiin. Paina ”Jatka”.',
    sv: 'Det gick för långsamt och avbröts. Tryck ”Fortsätt”.',
  },
})
