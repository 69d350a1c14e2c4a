import { KINDS, STATES } from '../../shared/api/types.ts'
import { joined, words } from '../../shared/words/catalog.ts'
import { DECISION_WORDS, KIND_WORDS, STATE_WORDS } from '../../shared/words/labels.ts'
import { STATE_NAMES } from '../verification/verification-words.ts'

export const FILTER_WORDS = words({
  filters: { en: 'Filters', fi: 'Rajaukset', sv: 'Filter' },
  any: { en: 'Any', fi: 'Kaikki', sv: 'Alla' },
  kind: { en: 'Kind', fi: 'Laji', sv: 'Typ' },
  state: { en: 'Time known', fi: 'Aika tiedossa', sv: 'Tid känd' },
  review: { en: 'Decision', fi: 'Päätös', sv: 'Beslut' },
  device: { en: 'Made with', fi: 'Tallennettu laitteella', sv: 'Inspelat med' },
  source: { en: 'Brought by', fi: 'Kuka toimitti', sv: 'Kom från' },
  verified: { en: 'Verification', fi: 'Varmennus', sv: 'Verifiering' },
  tag: { en: 'Tag', fi: 'Tunniste', sv: 'Etikett' },
  from: { en: 'From', fi: 'Alkaen', sv: 'Från' },
  to: { en: 'To', fi: 'Asti', sv: 'Till' },
  place: { en: 'Around (latitude, longitude)', fi: 'Ympärillä (leveys, pituus)', sv: 'Runt (latitud, longitud)' },
  placeExample: { en: '60.1699, 24.9384', fi: '60.1699, 24.9384', sv: '60.1699, 24.9384' },
  radius: { en: 'Within, metres', fi: 'Säde, metriä', sv: 'Inom, meter' },
  clear: { en: 'Clear all filters', fi: 'Poista kaikki rajaukset', sv: 'Rensa alla filter' },
  takeAway: {
    en: (what: string) => `Take away: ${what}`,
    fi: (what: string) => `Poista: ${what}`,
    sv: (what: string) => `Ta bort: ${what}`,
  },
  box: { en: 'A box on the map', fi: 'Alue kartalla', sv: 'En ruta på kartan' },
  scene: { en: 'One scene', fi: 'Yksi tapahtumapaikka', sv: 'En scen' },
  submission: { en: 'One sending', fi: 'Yksi lähetys', sv: 'En sändning' },
  rig: { en: 'Linked to one another', fi: 'Toisiinsa liitetyt', sv: 'Länkade till varandra' },
  subject: { en: 'One subject', fi: 'Yksi merkitty henkilö tai esine', sv: 'En märkt person eller ett märkt föremål' },
  conflicts: { en: 'With conflicts', fi: 'Ristiriitaiset', sv: 'Med konflikter' },
  flag: { en: 'A sign of the file', fi: 'Tiedoston merkki', sv: 'Ett tecken i filen' },
  grade: { en: 'One grade', fi: 'Yksi luokka', sv: 'En grad' },
  badPlace: {
    en: 'Write degrees as 60.1699, 24.9384.',
    fi: 'Kirjoita asteet muodossa 60.1699, 24.9384.',
    sv: 'Skriv grader som 60.1699, 24.9384.',
  },
})

const OWN_WORDS = words({
  none: { en: 'Nobody decided yet', fi: 'Ei vielä päätöstä', sv: 'Inget beslut än' },
  witness: { en: 'Witnesses', fi: 'Silminnäkijät', sv: 'Vittnen' },
  police: { en: 'Police', fi: 'Poliisi', sv: 'Polis' },
  iphone: { en: 'iPhone', fi: 'iPhone', sv: 'iPhone' },
  ipad: { en: 'iPad', fi: 'iPad', sv: 'iPad' },
  'android-samsung': { en: 'Samsung phone', fi: 'Samsung-puhelin', sv: 'Samsungtelefon' },
  'android-google': { en: 'Google Pixel', fi: 'Google Pixel', sv: 'Google Pixel' },
  'android-xiaomi': { en: 'Xiaomi phone', fi: 'Xiaomi-puhelin', sv: 'Xiaomitelefon' },
  'android-huawei': { en: 'Huawei or Honor phone', fi: 'Huawei- tai Honor-puhelin', sv: 'Huawei- eller Honortelefon' },
  'android-other': { en: 'Other Android phone', fi: 'Muu Android-puhelin', sv: 'Annan Androidtelefon' },
  camera: { en: 'Camera', fi: 'Kamera', sv: 'Kamera' },
  'action-camera': { en: 'Action camera', fi: 'Toimintakamera', sv: 'Actionkamera' },
  'body-camera': { en: 'Body camera', fi: 'Haalarikamera', sv: 'Kroppskamera' },
  'dash-camera': { en: 'Dashboard camera', fi: 'Kojelautakamera', sv: 'Bilkamera' },
  'fixed-camera': { en: 'Fixed camera (CCTV)', fi: 'Valvontakamera', sv: 'Övervakningskamera' },
  drone: { en: 'Drone', fi: 'Drooni', sv: 'Drönare' },
  screen: { en: 'Screen capture', fi: 'Kuvakaappaus', sv: 'Skärmbild' },
  unknown: { en: 'Not known', fi: 'Ei tiedossa', sv: 'Okänt' },
})

/** Every value that a filter may have. */
export const CHOICE_WORDS = joined(
  joined(KIND_WORDS, STATE_WORDS),
  joined(joined(DECISION_WORDS, STATE_NAMES), OWN_WORDS),
)
export type Choice = keyof typeof CHOICE_WORDS

/** The values of each filter, in display order. */
export const CHOICES = {
  kind: KINDS,
  state: STATES,
  review: ['none', 'urgent', 'relevant', 'not-relevant', 'undecided'],
  verified: ['unverified', 'corroborated', 'verified', 'disproved'],
  source: ['witness', 'police'],
  device: [
    ...(['iphone', 'ipad', 'android-samsung', 'android-google', 'android-xiaomi', 'android-huawei'] as const),
    ...(['android-other', 'camera', 'action-camera', 'body-camera', 'dash-camera', 'fixed-camera', 'drone'] as const),
    ...(['screen', 'unknown'] as const),
  ],
} as const satisfies Record<string, readonly Choice[]>
export type ChoicePart = keyof typeof CHOICES
