import { words } from '../../shared/words/catalog.ts'

/** Words of the forms that pin a time, a place or a link. */
export const PIN_FORM_WORDS = words({
  pinTime: { en: 'Pin its time', fi: 'Kiinnitä aika', sv: 'Fäst tiden' },
  pinPlace: { en: 'Pin its place', fi: 'Kiinnitä paikka', sv: 'Fäst platsen' },
  pinIt: { en: 'Pin it', fi: 'Kiinnitä', sv: 'Fäst' },
  whySo: { en: 'Why is it so?', fi: 'Miksi on näin?', sv: 'Varför är det så?' },
  timeSays: {
    en: 'A pin outweighs everything that files say, and moves what is linked with it. Your name, source and reason stay beside it; it can be taken back and is never deleted.',
    fi: 'Kiinnitys ohittaa kaiken, mitä tiedostot kertovat, ja siirtää siihen linkitettyjä. Nimesi, lähteesi ja syysi jäävät sen viereen; sen voi perua, mutta sitä ei koskaan poisteta.',
    sv: 'Ett fäste väger tyngre än allt som filerna säger och flyttar det som är länkat. Ditt namn, din källa och ditt skäl står kvar bredvid; det kan tas tillbaka och raderas aldrig.',
  },
  placeSays: {
    en: 'Where the camera was, not what it shows. Your name, source and reason stay beside it.',
    fi: 'Missä kamera oli, ei mitä se näyttää. Nimesi, lähteesi ja syysi jäävät sen viereen.',
    sv: 'Var kameran var, inte vad den visar. Ditt namn, din källa och ditt skäl står kvar bredvid.',
  },
  intoRecording: {
    en: 'That is how many seconds into the recording?',
    fi: 'Montako sekuntia tallenteen alusta se on?',
    sv: 'Hur många sekunder in i inspelningen är det?',
  },
  zeroBegins: { en: '0: when it begins', fi: '0: kun se alkaa', sv: '0: när den börjar' },
  whatYouKnow: { en: 'What you know', fi: 'Mitä tiedät', sv: 'Vad du vet' },
  theMoment: { en: 'The moment', fi: 'Hetken', sv: 'Ögonblicket' },
  between: { en: 'Between two moments', fi: 'Kahden hetken välin', sv: 'Mellan två ögonblick' },
  notBefore: {
    en: (zone: string) => `Not before (${zone})`,
    fi: (zone: string) => `Aikaisintaan (${zone})`,
    sv: (zone: string) => `Tidigast (${zone})`,
  },
  when: {
    en: (zone: string) => `When (${zone})`,
    fi: (zone: string) => `Milloin (${zone})`,
    sv: (zone: string) => `När (${zone})`,
  },
  notAfter: {
    en: (zone: string) => `Not after (${zone})`,
    fi: (zone: string) => `Viimeistään (${zone})`,
    sv: (zone: string) => `Senast (${zone})`,
  },
  beforeOther: {
    en: 'This lies before the other one.',
    fi: 'Tämä on ennen toista.',
    sv: 'Detta ligger före det andra.',
  },
  noTimeYet: { en: 'Not a time yet.', fi: 'Ei vielä kellonaika.', sv: 'Ingen tid än.' },
  latitude: { en: 'Latitude', fi: 'Leveysaste', sv: 'Latitud' },
  longitude: { en: 'Longitude', fi: 'Pituusaste', sv: 'Longitud' },
  withinMetres: { en: 'Within how many metres?', fi: 'Monenko metrin säteellä?', sv: 'Inom hur många meter?' },
  link: { en: 'Link it with another item', fi: 'Linkitä toiseen kohteeseen', sv: 'Länka med ett annat objekt' },
  linkThem: { en: 'Link them', fi: 'Linkitä', sv: 'Länka' },
  whatShows: {
    en: 'What shows that they belong together?',
    fi: 'Mikä osoittaa, että ne kuuluvat yhteen?',
    sv: 'Vad visar att de hör ihop?',
  },
  linkSays: {
    en: 'Both then move as one body in time. Your name, source and reason stay beside it.',
    fi: 'Sen jälkeen molemmat siirtyvät ajassa yhdessä. Nimesi, lähteesi ja syysi jäävät sen viereen.',
    sv: 'Båda rör sig sedan i tiden som en enhet. Ditt namn, din källa och ditt skäl står kvar bredvid.',
  },
  noSuchNumber: {
    en: 'No item of this incident has that number.',
    fi: 'Tässä tapahtumassa ei ole sen numeroista kohdetta.',
    sv: 'Inget objekt i händelsen har det numret.',
  },
  otherNumber: {
    en: 'Number of the other item (№)',
    fi: 'Toisen kohteen numero (№)',
    sv: 'Det andra objektets nummer (№)',
  },
  howMuchLater: {
    en: 'It began how many seconds after this one?',
    fi: 'Montako sekuntia tämän jälkeen se alkoi?',
    sv: 'Hur många sekunder efter det här började det?',
  },
  lessThanZero: {
    en: 'Less than 0 where it began before.',
    fi: 'Alle 0, jos se alkoi ennen tätä.',
    sv: 'Mindre än 0 om det började före.',
  },
  itBegan: {
    en: (apart: string) => `It began ${apart}.`,
    fi: (apart: string) => `Se alkoi ${apart}.`,
    sv: (apart: string) => `Det började ${apart}.`,
  },
  rightWithin: {
    en: 'Right within how many seconds?',
    fi: 'Monenko sekunnin tarkkuudella?',
    sv: 'Rätt inom hur många sekunder?',
  },
})
