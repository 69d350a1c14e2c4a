import { gradeName } from '../../shared/words/grade-words.ts'
import { flagWords } from '../../shared/words/labels.ts'
import { dayAndTime } from '../../shared/words/time.ts'
import { CHOICE_WORDS, FILTER_WORDS } from './filter-words.ts'

const NAMED = [
  ...(['kind', 'state', 'review', 'device', 'source', 'verified', 'tag', 'box', 'scene', 'submission', 'rig'] as const),
  ...(['subject', 'conflicts', 'flag', 'grade'] as const),
] as const

/** The words for one part of the filter, the same on every screen that it narrows. */
export function chipWords(part: string, value: string, zone: string): string {
  if (part === 'from' || part === 'to') return `${FILTER_WORDS[part]} ${dayAndTime(Number(value), zone)}`
  if (part === 'circle') {
    const [lat, lon, radius] = value.split(',')
    return `${lat}, ${lon} · ${radius} m`
  }
  const name = NAMED.find((one) => one === part)
  if (name === undefined) return part
  const said = valueWords(name, value)
  return said === undefined ? FILTER_WORDS[name] : `${FILTER_WORDS[name]}: ${said}`
}

/** Undefined if the value is an id, because only the screen that set the filter can name it. */
function valueWords(name: (typeof NAMED)[number], value: string): string | undefined {
  if (name === 'grade') return gradeName(value)
  if (name === 'flag') return flagWords(value)
  if (name === 'tag') return value
  return Object.hasOwn(CHOICE_WORDS, value) ? CHOICE_WORDS[parseChoice(value)] : undefined
}

const parseChoice = (value: string): keyof typeof CHOICE_WORDS => value as keyof typeof CHOICE_WORDS
