import { words } from '../shared/words/catalog.ts'

export const BRIEFS_WORDS = words({
  title: { en: 'Briefs for patrols', fi: 'Partio-ohjeet', sv: 'Patrullblad' },
  howTo: {
    en: 'A picture or a clip with one sentence, as a page that any phone opens without signing in. Open an item and press “Brief patrols”.',
    fi: 'Kuva tai video ja yksi lause sivuna, jonka mikä tahansa puhelin avaa kirjautumatta. Avaa aineisto ja paina ”Tee partio-ohje”.',
    sv: 'En bild eller ett klipp med en mening, som en sida som vilken telefon som helst öppnar utan inloggning. Öppna ett objekt och tryck ”Gör patrullblad”.',
  },
  none: { en: 'No brief has been made.', fi: 'Partio-ohjeita ei ole tehty.', sv: 'Inga patrullblad har gjorts.' },
  chooseItem: { en: 'Choose on the timeline', fi: 'Valitse aikajanalta', sv: 'Välj på tidslinjen' },
  more: { en: 'Show older ones', fi: 'Näytä vanhemmat', sv: 'Visa äldre' },
  back: { en: 'All briefs', fi: 'Kaikki partio-ohjeet', sv: 'Alla patrullblad' },
  sentence: { en: 'One sentence', fi: 'Yksi lause', sv: 'En mening' },
  sentenceHint: {
    en: 'What to look for, or to do. Up to 200 characters; no name, no words of a witness.',
    fi: 'Mitä etsitään tai tehdään. Enintään 200 merkkiä; ei nimiä eikä silminnäkijän sanoja.',
    sv: 'Vad man ska leta efter eller göra. Högst 200 tecken; inget namn, inga vittnesord.',
  },
  left: {
    en: (count: number) => `${count} left`,
    fi: (count: number) => `${count} jäljellä`,
    sv: (count: number) => `${count} kvar`,
  },
  when: { en: 'When, and how surely', fi: 'Milloin, ja miten varmasti', sv: 'När, och hur säkert' },
  where: { en: 'Where, and how surely', fi: 'Missä, ja miten varmasti', sv: 'Var, och hur säkert' },
  lastSeen: { en: 'Last seen (direction)', fi: 'Viimeksi nähty (suunta)', sv: 'Senast sedd (riktning)' },
  language: { en: 'Language of the page', fi: 'Sivun kieli', sv: 'Sidans språk' },
  hours: { en: 'Valid for', fi: 'Voimassa', sv: 'Giltigt i' },
  hoursOf: {
    en: (count: number) => `${count} hours`,
    fi: (count: number) => `${count} tuntia`,
    sv: (count: number) => `${count} timmar`,
  },
  picture: { en: 'What is shown', fi: 'Mitä näytetään', sv: 'Vad som visas' },
  still: { en: 'A picture', fi: 'Kuva', sv: 'En bild' },
  clip: { en: 'A clip', fi: 'Video', sv: 'Ett klipp' },
  clipLength: { en: 'Length of the clip', fi: 'Videon kesto', sv: 'Klippets längd' },
  seconds: {
    en: (count: number) => `${count} s`,
    fi: (count: number) => `${count} s`,
    sv: (count: number) => `${count} s`,
  },
  takeInstant: {
    en: 'Stop the film where it shows best, then take that instant.',
    fi: 'Pysäytä video kohtaan, jossa näkyy parhaiten, ja valitse se.',
    sv: 'Stanna filmen där det syns bäst och ta det ögonblicket.',
  },
  take: { en: 'Take this instant', fi: 'Valitse tämä kohta', sv: 'Ta detta ögonblick' },
  taken: {
    en: (at: string) => `Taken: ${at}`,
    fi: (at: string) => `Valittu: ${at}`,
    sv: (at: string) => `Valt: ${at}`,
  },
  another: { en: 'Take another instant', fi: 'Valitse toinen kohta', sv: 'Ta ett annat ögonblick' },
  clipSilent: {
    en: 'The clip has no sound, and no boxes can be drawn on it.',
    fi: 'Videossa ei ole ääntä, eikä siihen voi piirtää peittoja.',
    sv: 'Klippet har inget ljud och inga rutor kan ritas på det.',
  },
  whatShown: { en: 'the picture for patrols', fi: 'partioille näytettävä kuva', sv: 'bilden för patruller' },
  whatFilm: { en: 'the film to choose from', fi: 'video, josta valitaan', sv: 'filmen att välja ur' },
  coveredNote: {
    en: 'Covered until you show it',
    fi: 'Peitetty, kunnes näytät sen',
    sv: 'Dold tills du visar den',
  },
  noSession: {
    en: 'Whoever has the address opens it, without signing in. Each opening is counted and stands in custody.',
    fi: 'Sivun avaa jokainen, jolla on osoite, kirjautumatta. Jokainen avaus lasketaan ja kirjataan.',
    sv: 'Alla som har adressen öppnar den utan inloggning. Varje öppning räknas och bokförs.',
  },
  zoneOf: {
    en: (zone: string) => `Times in ${zone}.`,
    fi: (zone: string) => `Kellonajat: ${zone}.`,
    sv: (zone: string) => `Tider i ${zone}.`,
  },
  sentenceFirst: {
    en: 'Write the sentence first.',
    fi: 'Kirjoita ensin lause.',
    sv: 'Skriv meningen först.',
  },
  instantFirst: {
    en: 'Take an instant of the film first.',
    fi: 'Valitse ensin videosta kohta.',
    sv: 'Ta först ett ögonblick ur filmen.',
  },
  make: { en: 'Make the page', fi: 'Tee sivu', sv: 'Gör sidan' },
  replacing: {
    en: 'This takes the place of the former brief, which is recalled at once.',
    fi: 'Tämä korvaa aiemman ohjeen, joka perutaan heti.',
    sv: 'Detta ersätter det tidigare bladet, som återkallas genast.',
  },
  madeSays: {
    en: 'Show the square, or send the address. It is shown here only now: later a new one can be made.',
    fi: 'Näytä ruutukoodi tai lähetä osoite. Se näkyy vain nyt: myöhemmin voi tehdä uuden.',
    sv: 'Visa rutkoden eller skicka adressen. Den visas bara nu: senare kan en ny göras.',
  },
  scan: { en: 'Square that opens the brief', fi: 'Ohjeen avaava ruutukoodi', sv: 'Rutkod som öppnar bladet' },
  copy: { en: 'Copy the address', fi: 'Kopioi osoite', sv: 'Kopiera adressen' },
  copied: { en: 'The address is copied.', fi: 'Osoite on kopioitu.', sv: 'Adressen är kopierad.' },
  openPage: { en: 'Open or print the page', fi: 'Avaa tai tulosta sivu', sv: 'Öppna eller skriv ut sidan' },
  newLink: { en: 'New address', fi: 'Uusi osoite', sv: 'Ny adress' },
  newLinkSays: {
    en: 'The new address has room of its own for openings. Should the former one still open the brief? Ended, it shows nothing from now on, also where it is open.',
    fi: 'Uudella osoitteella on omat avauskertansa. Saako aiempi osoite yhä avata ohjeen? Lopetettuna se ei näytä enää mitään, ei myöskään siellä, missä se on auki.',
    sv: 'Den nya adressen har eget utrymme för öppningar. Ska den tidigare ännu öppna bladet? Avslutad visar den inget mer, inte heller där den är öppen.',
  },
  keepFormer: {
    en: 'Add one, keep the former',
    fi: 'Lisää uusi, säilytä aiempi',
    sv: 'Lägg till en, behåll den tidigare',
  },
  endFormer: {
    en: 'Make a new one, end the former at once',
    fi: 'Tee uusi, lopeta aiempi heti',
    sv: 'Gör en ny, avsluta den tidigare genast',
  },
  notNow: { en: 'Cancel', fi: 'Keskeytä', sv: 'Avbryt' },
  refused: {
    en: (count: number) =>
      count === 1
        ? 'An opening was refused, for there were too many: make a new address'
        : `Many openings were refused (${count}): make a new address`,
    fi: (count: number) =>
      count === 1
        ? 'Yksi avaus torjuttiin, koska niitä oli liikaa: tee uusi osoite'
        : `Monta avausta torjuttiin (${count}): tee uusi osoite`,
    sv: (count: number) =>
      count === 1
        ? 'En öppning avvisades, för de var för många: gör en ny adress'
        : `Många öppningar avvisades (${count}): gör en ny adress`,
  },
  recall: { en: 'Recall…', fi: 'Peru…', sv: 'Återkalla…' },
  recallIt: { en: 'Recall it', fi: 'Peru ohje', sv: 'Återkalla det' },
  recallSays: {
    en: 'Who has it open is told within 30 seconds: do not act on it. Nobody opens it any more.',
    fi: 'Ne, joilla se on auki, saavat 30 sekunnissa tiedon: älä toimi sen mukaan. Kukaan ei enää avaa sitä.',
    sv: 'Den som har det öppet får veta inom 30 sekunder: handla inte efter det. Ingen öppnar det mer.',
  },
  recallWhy: { en: 'Why is it recalled?', fi: 'Miksi se perutaan?', sv: 'Varför återkallas det?' },
  replace: { en: 'Replace…', fi: 'Korvaa…', sv: 'Ersätt…' },
  item: { en: 'The item', fi: 'Aineisto', sv: 'Objektet' },
  opened: {
    en: (count: number) => (count === 1 ? 'opened once' : `opened ${count} times`),
    fi: (count: number) => (count === 1 ? 'avattu kerran' : `avattu ${count} kertaa`),
    sv: (count: number) => (count === 1 ? 'öppnat en gång' : `öppnat ${count} gånger`),
  },
  lastOpened: {
    en: (at: string) => `last by ${at}`,
    fi: (at: string) => `viimeksi ${at} mennessä`,
    sv: (at: string) => `senast före ${at}`,
  },
  madeBy: {
    en: (name: string, at: string) => `${name}, ${at}`,
    fi: (name: string, at: string) => `${name}, ${at}`,
    sv: (name: string, at: string) => `${name}, ${at}`,
  },
  until: {
    en: (at: string) => `valid until ${at}`,
    fi: (at: string) => `voimassa ${at} asti`,
    sv: (at: string) => `gäller till ${at}`,
  },
  recalledBy: {
    en: (name: string, at: string) => `Recalled by ${name} at ${at}`,
    fi: (name: string, at: string) => `${name} perui klo ${at}`,
    sv: (name: string, at: string) => `Återkallat av ${name} kl. ${at}`,
  },
  live: { en: 'Live', fi: 'Voimassa', sv: 'Gäller' },
  recalled: { en: 'Recalled', fi: 'Peruttu', sv: 'Återkallat' },
  replaced: { en: 'Replaced', fi: 'Korvattu', sv: 'Ersatt' },
  expired: { en: 'Expired', fi: 'Vanhentunut', sv: 'Har gått ut' },
  withheld: { en: 'Withheld', fi: 'Vedetty pois', sv: 'Tillbakadraget' },
  pictureWithheld: { en: 'Not shown: withheld', fi: 'Ei näytetä: vedetty pois', sv: 'Visas inte: tillbakadraget' },
  wasOf: {
    en: (seq: number) => `A brief for patrols, made from item № ${seq}`,
    fi: (seq: number) => `Partio-ohje, joka tehtiin aineistosta № ${seq}`,
    sv: (seq: number) => `Ett patrullblad som gjordes av objekt № ${seq}`,
  },
  tellPatrols: {
    en: 'Whoever opens its page is told that it was withdrawn and not to act on it; tell patrols that printed it.',
    fi: 'Sivun avaajalle kerrotaan, että ohje on vedetty pois eikä sen mukaan saa toimia; kerro niille, jotka ovat tulostaneet sen.',
    sv: 'Den som öppnar sidan får veta att bladet är tillbakadraget och inte ska följas; säg till dem som har skrivit ut det.',
  },
  pictureMaking: { en: 'The picture is being made', fi: 'Kuvaa tehdään', sv: 'Bilden görs' },
  pictureFailed: {
    en: 'The picture could not be made: the page shows the sentence alone.',
    fi: 'Kuvaa ei saatu tehtyä: sivulla näkyy vain lause.',
    sv: 'Bilden kunde inte göras: sidan visar bara meningen.',
  },
  hiddenParts: {
    en: (count: number) => (count === 1 ? '1 part hidden' : `${count} parts hidden`),
    fi: (count: number) => (count === 1 ? '1 kohta peitetty' : `${count} kohtaa peitetty`),
    sv: (count: number) => (count === 1 ? '1 del dold' : `${count} delar dolda`),
  },
  n: { en: 'north', fi: 'pohjoiseen', sv: 'norrut' },
  ne: { en: 'north-east', fi: 'koilliseen', sv: 'nordost' },
  e: { en: 'east', fi: 'itään', sv: 'österut' },
  se: { en: 'south-east', fi: 'kaakkoon', sv: 'sydost' },
  s: { en: 'south', fi: 'etelään', sv: 'söderut' },
  sw: { en: 'south-west', fi: 'lounaaseen', sv: 'sydväst' },
  w: { en: 'west', fi: 'länteen', sv: 'västerut' },
  nw: { en: 'north-west', fi: 'luoteeseen', sv: 'nordväst' },
})

/** Why the service withholds a brief's content. */
export const WITHHELD_WORDS = words({
  restricted: {
    en: 'Withheld, for its item was restricted since: its picture, and all words about it, are for its two officers alone.',
    fi: 'Vedetty pois, koska aineisto on sittemmin rajattu: kuva ja kaikki sitä koskevat sanat ovat vain sen kahdelle virkailijalle.',
    sv: 'Tillbakadraget, för objektet har begränsats sedan dess: bilden och alla ord om det är bara för dess två tjänstemän.',
  },
  withdrawn: {
    en: 'Withheld, for the witness withdrew its item since: nothing of it may be used.',
    fi: 'Vedetty pois, koska silminnäkijä on sittemmin perunut aineiston: mitään siitä ei saa käyttää.',
    sv: 'Tillbakadraget, för vittnet har återtagit objektet sedan dess: inget av det får användas.',
  },
  moved: {
    en: 'Withheld, for its item was moved to another incident since, and is worked on there.',
    fi: 'Vedetty pois, koska aineisto on sittemmin siirretty toiseen tapahtumaan ja sitä käsitellään siellä.',
    sv: 'Tillbakadraget, för objektet har flyttats till en annan händelse sedan dess och behandlas där.',
  },
  erased: {
    en: 'Withheld, for its item was erased since: nobody can open it any more.',
    fi: 'Vedetty pois, koska aineisto on sittemmin poistettu: kukaan ei voi enää avata sitä.',
    sv: 'Tillbakadraget, för objektet har raderats sedan dess: ingen kan öppna det längre.',
  },
  check: {
    en: 'Withheld, for its item was sent by a check of this system and is no evidence.',
    fi: 'Vedetty pois, koska aineiston lähetti järjestelmän oma tarkistus, eikä se ole todiste.',
    sv: 'Tillbakadraget, för objektet skickades av en kontroll av systemet och är inget bevis.',
  },
})

const MAKE_ANOTHER = {
  en: 'Make another brief from another item.',
  fi: 'Tee uusi ohje toisesta aineistosta.',
  sv: 'Gör ett nytt blad av ett annat objekt.',
}

/** What to do about a withheld brief. */
export const WITHHELD_TO_DO = words({
  restricted: {
    en: 'Ask one of the two, whom the item’s page names; once they lift it the brief shows again. Until then make another from another item.',
    fi: 'Kysy jommaltakummalta: nimet ovat aineiston sivulla. Kun rajaus poistetaan, ohje näkyy taas. Tee siihen asti uusi toisesta aineistosta.',
    sv: 'Fråga någon av de två, som objektets sida nämner; när begränsningen hävs visas bladet igen. Gör tills dess ett nytt av ett annat objekt.',
  },
  withdrawn: MAKE_ANOTHER,
  moved: {
    en: 'Make the brief in that incident.',
    fi: 'Tee ohje siinä tapahtumassa.',
    sv: 'Gör bladet i den händelsen.',
  },
  erased: MAKE_ANOTHER,
  check: MAKE_ANOTHER,
})
