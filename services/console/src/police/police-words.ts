import { words } from '../shared/words/catalog.ts'

export const POLICE_WORDS = words({
  title: { en: 'Police material', fi: 'Poliisin aineisto', sv: 'Polisens material' },
  says: {
    en: 'What officers bring goes through the same door as a witness’s file: kept as received, in custody from the first byte, on the same timeline, marked “police”.',
    fi: 'Poliisin tuoma aineisto kulkee samasta ovesta kuin silminnäkijän tiedosto: se säilyy sellaisena kuin se saatiin, se on kirjattu ensimmäisestä tavusta alkaen ja näkyy samalla aikajanalla merkinnällä ”poliisi”.',
    sv: 'Det polisen lägger till går genom samma dörr som ett vittnes fil: bevaras som det togs emot, registrerat från första byten, på samma tidslinje, märkt ”polis”.',
  },
  noDoor: {
    en: 'This service was not told where the public door is, so nothing can be added here. Ask operations to set FIRSTHAND_INTAKE_URL.',
    fi: 'Palvelulle ei ole kerrottu julkisen oven osoitetta, joten tänne ei voi lisätä mitään. Pyydä ylläpitoa asettamaan FIRSTHAND_INTAKE_URL.',
    sv: 'Tjänsten vet inte var den offentliga dörren finns, så inget kan läggas till. Be driften ställa in FIRSTHAND_INTAKE_URL.',
  },
  file: { en: 'Files', fi: 'Tiedostot', sv: 'Filer' },
  web: { en: 'Web capture', fi: 'Verkkokaappaus', sv: 'Webbfångst' },
  log: { en: 'Log of calls or radio (CSV)', fi: 'Puhelu- tai radioloki (CSV)', sv: 'Samtals- eller radiologg (CSV)' },
  pickFiles: { en: 'Files to add', fi: 'Lisättävät tiedostot', sv: 'Filer att lägga till' },
  pickCapture: {
    en: 'What you saved of the page: picture, PDF, MHTML, WARC or video',
    fi: 'Sivusta tallentamasi: kuva, PDF, MHTML, WARC tai video',
    sv: 'Det du sparade av sidan: bild, PDF, MHTML, WARC eller video',
  },
  pickLog: { en: 'The CSV file', fi: 'CSV-tiedosto', sv: 'CSV-filen' },
  origin: { en: 'Where it is from', fi: 'Mistä se on peräisin', sv: 'Varifrån det kommer' },
  choose: { en: 'Choose…', fi: 'Valitse…', sv: 'Välj…' },
  reason: {
    en: 'Say it in words: whose camera, which phone, what case number',
    fi: 'Kerro sanoin: kenen kamera, mikä puhelin, mikä diaarinumero',
    sv: 'Säg det i ord: vems kamera, vilken telefon, vilket ärendenummer',
  },
  webReason: {
    en: 'What it shows and how you found it',
    fi: 'Mitä se esittää ja miten löysit sen',
    sv: 'Vad den visar och hur du hittade den',
  },
  url: { en: 'Address of the page', fi: 'Sivun osoite', sv: 'Sidans adress' },
  urlNote: {
    en: 'Nothing is fetched from there: only what you saved is kept.',
    fi: 'Sieltä ei haeta mitään: vain tallentamasi säilytetään.',
    sv: 'Inget hämtas därifrån: bara det du sparade bevaras.',
  },
  seenAt: {
    en: (zone: string) => `When you saw it (${zone})`,
    fi: (zone: string) => `Milloin näit sen (${zone})`,
    sv: (zone: string) => `När du såg den (${zone})`,
  },
  pageTime: {
    en: 'Time that the page itself tells, if any',
    fi: 'Sivun itse ilmoittama aika, jos on',
    sv: 'Tid som sidan själv anger, om någon',
  },
  bound: {
    en: 'What it shows happened then at the latest: that bounds its place on the timeline.',
    fi: 'Sen esittämä tapahtui viimeistään silloin: se rajaa sen paikan aikajanalla.',
    sv: 'Det den visar hände senast då: det begränsar platsen på tidslinjen.',
  },
  add: { en: 'Add', fi: 'Lisää', sv: 'Lägg till' },
  recorded: {
    en: 'Adding is recorded with your name and your words.',
    fi: 'Lisäys kirjataan nimelläsi ja sanoillasi.',
    sv: 'Tillägget registreras med ditt namn och dina ord.',
  },
  added: { en: 'What was added', fi: 'Lisätty aineisto', sv: 'Det som lagts till' },
  none: { en: 'Nothing was added yet.', fi: 'Mitään ei ole vielä lisätty.', sv: 'Inget har lagts till än.' },
  more: { en: 'Show older', fi: 'Näytä vanhemmat', sv: 'Visa äldre' },
  sending: { en: 'On its way', fi: 'Matkalla', sv: 'På väg' },
  pause: { en: 'Pause', fi: 'Keskeytä', sv: 'Pausa' },
  goOn: { en: 'Go on', fi: 'Jatka', sv: 'Fortsätt' },
  of: {
    en: (done: string, all: string) => `${done} of ${all}`,
    fi: (done: string, all: string) => `${done} / ${all}`,
    sv: (done: string, all: string) => `${done} av ${all}`,
  },
  paused: { en: 'paused', fi: 'keskeytetty', sv: 'pausad' },
  waitsForLine: {
    en: 'the line broke; trying again',
    fi: 'yhteys katkesi; yritetään uudelleen',
    sv: 'förbindelsen bröts; försöker igen',
  },
  waitsForSignIn: {
    en: 'waits for you to sign in again',
    fi: 'odottaa, että kirjaudut uudelleen',
    sv: 'väntar på att du loggar in igen',
  },
  keepOpen: {
    en: 'Keep this page open until everything is kept. You may look at other screens meanwhile.',
    fi: 'Pidä tämä sivu auki, kunnes kaikki on tallessa. Voit katsella muita näkymiä sillä välin.',
    sv: 'Håll sidan öppen tills allt är sparat. Du kan titta på andra vyer under tiden.',
  },
  pickAgain: {
    en: 'Pick the same file to go on',
    fi: 'Valitse sama tiedosto jatkaaksesi',
    sv: 'Välj samma fil för att fortsätta',
  },
  otherFile: {
    en: 'This is another file: name, size and time of change must be the same.',
    fi: 'Tämä on eri tiedosto: nimen, koon ja muutosajan pitää olla samat.',
    sv: 'Det här är en annan fil: namn, storlek och ändringstid måste vara desamma.',
  },
  by: {
    en: (name: string) => `added by ${name}`,
    fi: (name: string) => `lisääjä ${name}`,
    sv: (name: string) => `tillagt av ${name}`,
  },
  nameWithheld: { en: 'Name not shown', fi: 'Nimeä ei näytetä', sv: 'Namnet visas inte' },
  openItem: { en: 'Open the item', fi: 'Avaa kohde', sv: 'Öppna objektet' },
  mapColumns: { en: 'Read its rows…', fi: 'Lue sen rivit…', sv: 'Läs dess rader…' },
  readAgain: { en: 'Read its rows anew…', fi: 'Lue rivit uudelleen…', sv: 'Läs raderna på nytt…' },
  rows: {
    en: (kept: string, bad: string) => `${kept} rows on the timeline, ${bad} could not be read`,
    fi: (kept: string, bad: string) => `${kept} riviä aikajanalla, ${bad} ei voitu lukea`,
    sv: (kept: string, bad: string) => `${kept} rader på tidslinjen, ${bad} kunde inte läsas`,
  },
  tooMany: { en: 'Up to 50 files at once.', fi: 'Enintään 50 tiedostoa kerralla.', sv: 'Högst 50 filer åt gången.' },
})

export const ORIGIN_WORDS = words({
  cctv: { en: 'CCTV or another fixed camera', fi: 'Valvontakamera', sv: 'Övervakningskamera' },
  'seized-device': {
    en: 'Seized or handed-in device',
    fi: 'Takavarikoitu tai luovutettu laite',
    sv: 'Beslagtagen eller inlämnad enhet',
  },
  'body-camera': { en: 'Body camera', fi: 'Haalarikamera', sv: 'Kroppskamera' },
  helicopter: { en: 'Helicopter', fi: 'Helikopteri', sv: 'Helikopter' },
  drone: { en: 'Drone', fi: 'Drooni', sv: 'Drönare' },
  'dash-camera': { en: 'Dashboard camera', fi: 'Kojelautakamera', sv: 'Bilkamera' },
  'emergency-calls': { en: 'Emergency calls', fi: 'Hätäpuhelut', sv: 'Nödsamtal' },
  radio: { en: 'Radio traffic', fi: 'Radioliikenne', sv: 'Radiotrafik' },
  web: { en: 'The web', fi: 'Verkko', sv: 'Webben' },
  other: { en: 'Something else', fi: 'Muu', sv: 'Något annat' },
})
export type PoliceOrigin = keyof typeof ORIGIN_WORDS

export const FILE_STATE_WORDS = words({
  waiting: { en: 'Not sent yet', fi: 'Ei vielä lähetetty', sv: 'Inte skickad än' },
  sending: { en: 'On its way', fi: 'Matkalla', sv: 'På väg' },
  stopped: { en: 'Stopped on its way', fi: 'Pysähtynyt matkalla', sv: 'Stannade på vägen' },
  arrived: { en: 'Arrived, being kept', fi: 'Saapunut, tallennetaan', sv: 'Framme, bevaras' },
  preserved: { en: 'Kept, being read', fi: 'Tallessa, luetaan', sv: 'Bevarad, läses' },
  inspected: { en: 'Read, copies are being made', fi: 'Luettu, kopioita tehdään', sv: 'Läst, kopior görs' },
  ready: { en: 'Ready', fi: 'Valmis', sv: 'Klar' },
  failed: {
    en: 'Kept; no copy could be made',
    fi: 'Tallessa; kopiota ei voitu tehdä',
    sv: 'Bevarad; ingen kopia kunde göras',
  },
  gone: { en: 'No longer here', fi: 'Ei enää täällä', sv: 'Inte längre här' },
})
