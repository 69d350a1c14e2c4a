import type { Grade } from '@firsthand/command'
import { wordFor, words } from './catalog.ts'

/**
 * Words for the evidence behind an interval. packages/timeline/src/place/grade.ts names that evidence by a stem and
 * additions.
 */
const STEMS = words({
  anchor: { en: 'pinned by an officer', fi: 'virkailijan kiinnittämä', sv: 'fäst av en tjänsteman' },
  bound: { en: 'no exact time', fi: 'ei tarkkaa aikaa', sv: 'ingen exakt tid' },
  checked: { en: 'own time, checked by others', fi: 'oma aika, muiden tukema', sv: 'egen tid, stödd av andra' },
  fix: { en: 'satellite time', fi: 'satelliittiaika', sv: 'satellittid' },
  link: { en: 'by one link alone', fi: 'yhden linkin varassa', sv: 'genom en enda länk' },
  'own-phone': { en: 'a phone’s own time', fi: 'puhelimen oma aika', sv: 'telefonens egen tid' },
  'own-camera': { en: 'a camera’s own time', fi: 'kameran oma aika', sv: 'kamerans egen tid' },
  'own-name': { en: 'by its file name', fi: 'tiedostonimen mukaan', sv: 'enligt filnamnet' },
  'own-unknown': { en: 'its own time', fi: 'oma aika', sv: 'egen tid' },
  rig: { en: 'tied by sound to others', fi: 'äänillä muihin sidottu', sv: 'bunden till andra genom ljud' },
  told: { en: 'as the witness told', fi: 'silminnäkijän kertoma', sv: 'enligt vittnet' },
  'zone-unknown': { en: 'time zone not known', fi: 'aikavyöhyke ei tiedossa', sv: 'tidszonen okänd' },
  other: { en: 'by what is known', fi: 'tiedossa olevan mukaan', sv: 'enligt det som är känt' },
})

const FOUND_WITH = words({
  anchored: { en: 'one is pinned', fi: 'yksi on kiinnitetty', sv: 'en är fäst av en tjänsteman' },
  assumed: { en: 'time zone assumed', fi: 'aikavyöhyke oletettu', sv: 'tidszonen antagen' },
  disputed: { en: 'clocks disagree', fi: 'kellot eri mieltä', sv: 'klockorna är oense' },
  fix: { en: 'agrees with satellites', fi: 'satelliitit tukevat', sv: 'stöds av satelliter' },
  many: { en: 'six clocks or more', fi: 'vähintään kuusi kelloa', sv: 'minst sex klockor' },
  one: { en: 'one clock', fi: 'yksi kello', sv: 'en klocka' },
  some: { en: 'three to five clocks', fi: '3–5 kelloa', sv: 'tre till fem klockor' },
  two: { en: 'two clocks', fi: 'kaksi kelloa', sv: 'två klockor' },
})

type Parts = readonly [stem: keyof typeof STEMS, foundWith?: keyof typeof FOUND_WITH]

/** Ordered from the best evidence to the weakest. */
const PARTS = {
  anchor: ['anchor'],
  'rig-anchored': ['rig', 'anchored'],
  fix: ['fix'],
  'rig-many': ['rig', 'many'],
  'rig-some': ['rig', 'some'],
  'rig-two': ['rig', 'two'],
  'rig-one': ['rig', 'one'],
  'rig-disputed': ['rig', 'disputed'],
  'checked-many': ['checked', 'many'],
  'checked-some': ['checked', 'some'],
  'checked-two': ['checked', 'two'],
  'checked-one': ['checked', 'one'],
  'checked-disputed': ['checked', 'disputed'],
  'link-alone': ['link'],
  'own-phone-fix': ['own-phone', 'fix'],
  'own-phone': ['own-phone'],
  'own-phone-assumed': ['own-phone', 'assumed'],
  'own-camera-fix': ['own-camera', 'fix'],
  'own-camera': ['own-camera'],
  'own-camera-assumed': ['own-camera', 'assumed'],
  'own-unknown-fix': ['own-unknown', 'fix'],
  'own-unknown': ['own-unknown'],
  'own-unknown-assumed': ['own-unknown', 'assumed'],
  'own-name-fix': ['own-name', 'fix'],
  'own-name': ['own-name'],
  'own-name-assumed': ['own-name', 'assumed'],
  told: ['told'],
  'zone-unknown': ['zone-unknown'],
  bound: ['bound'],
} as const satisfies Record<Grade, Parts>

/** All grades of a placement, best evidence first. The filter offers them in this order. */
export const GRADES: readonly string[] = Object.keys(PARTS)

/** What the placement mainly rests on, for places with little room. Example: "tied by sound to others". */
export function gradeStem(grade: string | null): string {
  const [stem]: Parts = wordFor<Parts>(PARTS, grade ?? '') ?? ['other']
  return STEMS[stem]
}

/**
 * The whole grade in words. Example: "tied by sound to others, two clocks". A grade that this page does not know is worded as "by
 * what is known".
 */
export function gradeName(grade: string): string {
  const [stem, foundWith]: Parts = wordFor<Parts>(PARTS, grade) ?? ['other']
  return foundWith === undefined ? STEMS[stem] : `${STEMS[stem]}, ${FOUND_WITH[foundWith]}`
}
