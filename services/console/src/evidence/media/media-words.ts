import type { ListingNote } from '@firsthand/command'
import { words } from '../../shared/words/catalog.ts'

/** Texts for pictures, films, sounds and pages, and their controls. */
export const MEDIA_WORDS = words({
  previewOfPhone: { en: "the phone's preview", fi: 'puhelimen esikatselu', sv: 'telefonens förhandsvisning' },
  phoneShowed: {
    en: 'What the phone showed beforehand',
    fi: 'Mitä puhelin näytti etukäteen',
    sv: 'Vad telefonen visade i förväg',
  },
  notEvidence: {
    en: "Phone's preview, not evidence",
    fi: 'Puhelimen esikatselu, ei todiste',
    sv: 'Telefonens förhandsvisning, inte bevis',
  },
  pictureOf: {
    en: (seq: number) => `the picture of item ${seq}`,
    fi: (seq: number) => `kohteen ${seq} kuva`,
    sv: (seq: number) => `bilden av objekt ${seq}`,
  },
  previewOf: {
    en: (seq: number) => `Preview of item ${seq}`,
    fi: (seq: number) => `Kohteen ${seq} esikatselu`,
    sv: (seq: number) => `Förhandsvisning av objekt ${seq}`,
  },
  videoOf: {
    en: (seq: number) => `the video of item ${seq}`,
    fi: (seq: number) => `kohteen ${seq} video`,
    sv: (seq: number) => `videon av objekt ${seq}`,
  },
  stripOf: {
    en: (seq: number) => `the film strip of item ${seq}`,
    fi: (seq: number) => `kohteen ${seq} kuvanauha`,
    sv: (seq: number) => `filmremsan för objekt ${seq}`,
  },
  pageOf: {
    en: (page: number, seq: number) => `page ${page} of item ${seq}`,
    fi: (page: number, seq: number) => `kohteen ${seq} sivu ${page}`,
    sv: (page: number, seq: number) => `sida ${page} av objekt ${seq}`,
  },
  erased: {
    en: 'Its key was erased: nothing of this file can be opened.',
    fi: 'Sen avain on hävitetty: mitään tästä tiedostosta ei voi avata.',
    sv: 'Dess nyckel är raderad: inget av filen kan öppnas.',
  },
  infected: {
    en: 'Nothing of an infected file is shown.',
    fi: 'Haittaohjelman sisältävästä tiedostosta ei näytetä mitään.',
    sv: 'Inget av en infekterad fil visas.',
  },
  didNotLoad: {
    en: 'The preview did not load. Open the page again to try once more.',
    fi: 'Esikatselua ei voitu ladata. Yritä uudelleen avaamalla sivu uudestaan.',
    sv: 'Förhandsvisningen kunde inte läsas in. Öppna sidan igen för att försöka på nytt.',
  },
  onePicture: {
    en: 'One picture of the film; it cannot be played yet.',
    fi: 'Yksi kuva videosta; sitä ei voi vielä toistaa.',
    sv: 'En bild ur filmen; den kan inte spelas än.',
  },
  beingMade: {
    en: 'The preview is being made.',
    fi: 'Esikatselua tehdään.',
    sv: 'Förhandsvisningen görs.',
  },
  listedBelow: {
    en: 'What is in it is listed below.',
    fi: 'Sisältö on lueteltu alla.',
    sv: 'Innehållet listas nedan.',
  },
  textBelow: { en: 'What it says stands below.', fi: 'Sen teksti on alla.', sv: 'Det den säger står nedan.' },
  pathBeside: {
    en: 'It is a log of positions: its path is shown under “Where”.',
    fi: 'Se on sijaintiloki: sen reitti näkyy kohdassa ”Missä”.',
    sv: 'Det är en positionslogg: dess väg visas under ”Var”.',
  },
  noPreview: {
    en: 'There is no preview of this file.',
    fi: 'Tästä tiedostosta ei ole esikatselua.',
    sv: 'Det finns ingen förhandsvisning av filen.',
  },
  covered: {
    en: 'Covered until you show it',
    fi: 'Peitetty, kunnes näytät sen',
    sv: 'Dold tills du visar den',
  },
  coveredAndMuted: {
    en: 'Covered and muted until you show it',
    fi: 'Peitetty ja mykistetty, kunnes näytät sen',
    sv: 'Dold och tyst tills du visar den',
  },
  muted: {
    en: 'Muted until you want to hear it.',
    fi: 'Mykistetty, kunnes haluat kuulla sen.',
    sv: 'Tyst tills du vill höra den.',
  },
  soundIsOn: { en: 'The sound is on.', fi: 'Ääni on päällä.', sv: 'Ljudet är på.' },
  soundOn: { en: 'Sound is on.', fi: 'Ääni päällä.', sv: 'Ljudet på.' },
  soundOff: { en: 'Sound is off.', fi: 'Ääni pois.', sv: 'Ljudet av.' },
  mute: { en: 'Mute', fi: 'Mykistä', sv: 'Tysta' },
  unmute: { en: 'Unmute', fi: 'Ääni päälle', sv: 'Slå på ljudet' },
  setToFound: {
    en: 'Set to the time that was found.',
    fi: 'Asetettu löydettyyn kohtaan.',
    sv: 'Ställd på tiden som hittades.',
  },
  goTo: {
    en: (at: string) => `Go to ${at}`,
    fi: (at: string) => `Siirry kohtaan ${at}`,
    sv: (at: string) => `Gå till ${at}`,
  },
  sharperReady: {
    en: 'A sharper copy (1080p) is ready.',
    fi: 'Tarkempi kopio (1080p) on valmis.',
    sv: 'En skarpare kopia (1080p) är klar.',
  },
  showsSharper: {
    en: 'Showing the sharper copy (1080p).',
    fi: 'Näytetään tarkempi kopio (1080p).',
    sv: 'Den skarpare kopian (1080p) visas.',
  },
  toSharper: { en: 'Switch to 1080p', fi: 'Vaihda 1080p:hen', sv: 'Byt till 1080p' },
  backTo720: { en: 'Back to 720p', fi: 'Takaisin 720p:hen', sv: 'Tillbaka till 720p' },
  placeInRecording: { en: 'Place in the recording', fi: 'Kohta tallenteessa', sv: 'Plats i inspelningen' },
  ofLength: {
    en: (at: string, length: string) => `${at} of ${length}`,
    fi: (at: string, length: string) => `${at} / ${length}`,
    sv: (at: string, length: string) => `${at} av ${length}`,
  },
  pages: { en: 'Pages', fi: 'Sivut', sv: 'Sidor' },
  previousPage: { en: 'Previous page', fi: 'Edellinen sivu', sv: 'Föregående sida' },
  nextPage: { en: 'Next page', fi: 'Seuraava sivu', sv: 'Nästa sida' },
  pageNumber: {
    en: (page: number, of: number) => `Page ${page} of ${of}`,
    fi: (page: number, of: number) => `Sivu ${page} / ${of}`,
    sv: (page: number, of: number) => `Sida ${page} av ${of}`,
  },
  keepOpen: {
    en: 'Do not cover the next pages',
    fi: 'Älä peitä seuraavia sivuja',
    sv: 'Dölj inte nästa sidor',
  },
})

export const LISTING_WORDS = words({
  title: { en: 'What is in the archive', fi: 'Mitä paketissa on', sv: 'Vad arkivfilen innehåller' },
  says: {
    en: (format: string) => `As the archive itself says (${format}); nothing was unpacked.`,
    fi: (format: string) => `Paketin oman ilmoituksen mukaan (${format}); mitään ei ole purettu.`,
    sv: (format: string) => `Enligt arkivfilen själv (${format}); inget har packats upp.`,
  },
  table: { en: 'Contents of the archive', fi: 'Paketin sisältö', sv: 'Arkivfilens innehåll' },
  number: { en: 'No.', fi: 'Nro', sv: 'Nr' },
  name: { en: 'Name', fi: 'Nimi', sv: 'Namn' },
  noName: { en: 'no readable name', fi: 'ei luettavaa nimeä', sv: 'inget läsbart namn' },
  type: { en: 'Type', fi: 'Tyyppi', sv: 'Typ' },
  otherType: { en: 'other', fi: 'muu', sv: 'annan' },
  noNames: {
    en: 'Names can lead to a person, and are shown for a reason.',
    fi: 'Nimet voivat johtaa henkilön luo, ja ne näytetään vain syystä.',
    sv: 'Namnen kan leda till en person, och visas bara av ett skäl.',
  },
  show: {
    en: 'Show the names (asks for a reason)…',
    fi: 'Näytä nimet (syy kysytään)…',
    sv: 'Visa namnen (ett skäl begärs)…',
  },
  hide: { en: 'Hide the names again', fi: 'Piilota nimet taas', sv: 'Dölj namnen igen' },
  dialog: {
    en: 'Show the names in the archive',
    fi: 'Näytä paketissa olevat nimet',
    sv: 'Visa namnen i arkivfilen',
  },
  showIt: { en: 'Show', fi: 'Näytä', sv: 'Visa' },
  why: {
    en: 'The names of files and folders can lead to a witness. That you looked, and your reason, are recorded before anything is shown.',
    fi: 'Tiedostojen ja kansioiden nimet voivat johtaa silminnäkijän luo. Katsomisesi ja syysi kirjataan ennen kuin mitään näytetään.',
    sv: 'Namn på filer och mappar kan leda till ett vittne. Att du tittade, och ditt skäl, registreras innan något visas.',
  },
  size: { en: 'Size', fi: 'Koko', sv: 'Storlek' },
  packed: { en: 'Packed', fi: 'Pakattuna', sv: 'Packad' },
  folder: { en: 'folder', fi: 'kansio', sv: 'mapp' },
  notSaid: { en: 'not said', fi: 'ei kerrottu', sv: 'inte angivet' },
  more: {
    en: (count: string) => `${count} more are not listed.`,
    fi: (count: string) => `Lisäksi ${count}, joita ei luetella.`,
    sv: (count: string) => `${count} till listas inte.`,
  },
})

export const LISTING_NOTES: Readonly<Record<ListingNote, string>> = words({
  encrypted: {
    en: 'It is locked with a password.',
    fi: 'Se on lukittu salasanalla.',
    sv: 'Den är låst med lösenord.',
  },
  cut: {
    en: 'It ends in mid-way: there may have been more.',
    fi: 'Se päättyy kesken: siinä on voinut olla enemmän.',
    sv: 'Den slutar mitt i: det kan ha funnits mer.',
  },
})
