import { words } from './catalog.ts'

/** The evidence behind an interval, as packages/timeline/src/place/grade.ts names it: a stem, and what it was found with. */
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
  rig: { en: 'with its rig', fi: 'sidottujen mukana', sv: 'tillsammans med de länkade' },
  told: { en: 'as the witness told', fi: 'silminnäkijän kertoma', sv: 'enligt vittnet' },
  'zone-unknown': { en: 'time zone not known', fi: 'aikavyöhyke ei tiedossa', sv: 'tidszonen okänd' },
  other: { en: 'by what is known', fi: 'tiedossa olevan mukaan', sv: 'enligt det som är känt' },
})

const FOUND_WITH = words({
  alone: { en: '', fi: '', sv: '' },
  anchored: { en: 'one is pinned', fi: 'yksi on kiinnitetty', sv: 'en är fäst av en tjänsteman' },
  assumed: { en: 'time zone assumed', fi: 'aikavyöhyke oletettu', sv: 'tidszonen antagen' },
  disputed: { en: 'clocks disagree', fi: 'kellot eri mieltä', sv: 'klockorna är oense' },
  fix: { en: 'agrees with satellites', fi: 'satelliitit tukevat', sv: 'stöds av satelliter' },
  many: { en: 'six clocks or more', fi: 'vähintään kuusi kelloa', sv: 'minst sex klockor' },
  one: { en: 'one clock', fi: 'yksi kello', sv: 'en klocka' },
  some: { en: 'three to five clocks', fi: '3–5 kelloa', sv: 'tre till fem klockor' },
  two: { en: 'two clocks', fi: 'kaksi kelloa', sv: 'två klockor' },
})

/** All that a placement may have, the best founded first; what they may be narrowed to. */
export const GRADES: readonly string[] = [
  ...['anchor', 'rig-anchored', 'fix', 'rig-many', 'rig-some', 'rig-two', 'rig-one', 'rig-disputed'],
  ...['checked-many', 'checked-some', 'checked-two', 'checked-one', 'checked-disputed', 'link-alone'],
  ...['own-phone', 'own-camera', 'own-unknown', 'own-name'].flatMap((own) => [`${own}-fix`, own, `${own}-assumed`]),
  ...['told', 'zone-unknown', 'bound'],
]

/** "with its rig, two clocks" */
export function gradeName(grade: string): string {
  if (isStem(grade)) return STEMS[grade]
  const cut = grade.lastIndexOf('-')
  const [stem, rest] = [grade.slice(0, cut), grade.slice(cut + 1)]
  if (cut === -1 || !isStem(stem)) return STEMS.other
  const more = isFoundWith(rest) ? FOUND_WITH[rest] : ''
  return more === '' ? STEMS[stem] : `${STEMS[stem]}, ${more}`
}

const isStem = (text: string): text is keyof typeof STEMS => Object.hasOwn(STEMS, text)
const isFoundWith = (text: string): text is keyof typeof FOUND_WITH => Object.hasOwn(FOUND_WITH, text)
