import type { Conflict, Reason } from '../api/types.ts'
import { wordsOf } from './labels.ts'
import { atStart, within } from './sentence.ts'
import { sourceWords, zoneSourceWords } from './sources.ts'
import { dayAndTime, span } from './time.ts'

/** The reconstruction's codes and numbers as sentences. A code that is newer than this page still says what it can. */
export function reasonSentence(reason: Reason, zone: string): string {
  const { code, values } = reason
  if (code === 'no-evidence-of-time') return 'Nothing in the file says well enough when it began.'
  if (code === 'bound.received') return `It arrived by ${time(values['at'], zone)}, so it was made before that.`
  if (code === 'bound.claim')
    return `${sourceOf(reason)} ${saysOf(sourceOf(reason))} that it existed by ${time(values['at'], zone)}, so it was made before that.`
  if (code === 'bound.from')
    return `${sourceOf(reason)} ${saysOf(sourceOf(reason))} that it was not before ${time(values['at'], zone)}.`
  if (code === 'duration.subtracted')
    return 'That clock is written when a recording ends, so the length of the recording was taken off.'
  if (code.startsWith('zone.')) return zoneSentence(code, values['offsetMinutes'])
  const [group, ref] = code.split('.')
  if (group === 'claim')
    return `${sourceOf(reason)} ${verbOf(reason, ref)} ${time(values['at'], zone)}${detail(reason)}.`
  if (group === 'agrees')
    return `${sourceOf(reason)} ${isPlural(sourceOf(reason)) ? 'agree' : 'agrees'}: ${time(values['at'], zone)}${detail(reason)}.`
  if (group === 'reading')
    return `The same words may also mean ${time(values['at'], zone)}, which does not fit what is used here.`
  return unknown(reason, zone)
}

const VERBS: Readonly<Record<string, string>> = { end: ' that it ended; it began at', day: ' that it was on' }
const verbOf = (reason: Reason, ref: string | undefined): string =>
  `${saysOf(sourceOf(reason))}${VERBS[ref ?? ''] ?? ''}`

function sourceOf({ source, values }: Reason): string {
  return sourceWords(source ?? String(values['source'] ?? 'A claim'))
}

const time = (at: unknown, zone: string): string => (typeof at === 'number' ? dayAndTime(at, zone) : 'an unknown time')

function detail({ values }: Reason): string {
  const half = values['halfWidthMs']
  const stated = values['zone']
  const source = values['zoneSource']
  const from = typeof source === 'string' ? zoneSourceWords(source) : ''
  const zone =
    typeof stated === 'string' && stated !== '' ? `zone ${stated} ${from}` : from === '' ? '' : `zone ${from}`
  const parts = [typeof half === 'number' ? `± ${span(half)}` : '', zone].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

function zoneSentence(code: string, minutes: unknown): string {
  const offset = typeof minutes === 'number' ? offsetText(minutes) : ''
  switch (code) {
    case 'zone.stated':
      return `The zone ${offset} is stated.`
    case 'zone.from-file':
      return `That clock has no zone; another entry of the same file states ${offset}.`
    case 'zone.from-gps':
      return `That clock has no zone; compared with the file's GPS time it ran at ${offset}.`
    case 'zone.assumed':
      return `That clock has no zone; the incident's zone ${offset} is assumed.`
    case 'zone.unknown':
      return 'That clock has no zone and nothing helps, so every zone on earth is possible.'
    default:
      return `${wordsOf(code)} ${offset}`.trim()
  }
}

export function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${minutes < 0 ? '−' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

function unknown({ code, source, values }: Reason, zone: string): string {
  const at = typeof values['at'] === 'number' ? `: ${dayAndTime(values['at'], zone)}` : ''
  return `${source === undefined ? '' : `${sourceWords(source)}, `}${wordsOf(code)}${at}.`
}

/** `sources`: the claims' ids with their sources; `count`: how many readings of that source say the same. */
export function conflictSentence(conflict: Conflict, sources: ReadonlyMap<string, string>, count = 1): string {
  const names = conflict.claims.map((claim) => sourceWords(sources.get(claim) ?? 'another claim'))
  const [used = 'the claim used', other = 'a claim'] = names
  const by = span(conflict.byMs)
  const times = count === 1 ? '' : ` (${count} readings)`
  if (conflict.code === 'conflict.after-received')
    return `${atStart(names[0] ?? other)}${times} lies ${by} after the file had arrived here, which cannot be: that clock was wrong.`
  if (conflict.code === 'conflict.disagrees')
    return `${atStart(other)}${times} ${saysOf(other)} ${by} ${conflict.byMs < 0 ? 'earlier' : 'later'} than ${within(used)}.`
  return `${wordsOf(conflict.code)} (${by})${times}: ${names.join(', ')}.`
}

/** A reading that the witness did not mean contradicts nobody. */
const isConflict = ({ code }: Conflict): boolean => !code.startsWith('reading.')

/** One line of what disagrees, with the claims and links that it names. */
export interface ConflictLine {
  readonly sentence: string
  readonly claims: readonly string[]
}

/** What one source says in several entries is one line, with the count. */
export function conflictGroups(
  conflicts: readonly Conflict[],
  sources: ReadonlyMap<string, string>,
): readonly ConflictLine[] {
  const groups = new Map<string, readonly Conflict[]>()
  for (const conflict of conflicts.filter(isConflict)) {
    const key = conflictSentence(conflict, sources)
    groups.set(key, [...(groups.get(key) ?? []), conflict])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const claims = [...new Set(group.flatMap((one) => one.claims))]
    return [{ sentence: conflictSentence(first, sources, group.length), claims }]
  })
}

/** "The witness's own words say", "The file name says". */
const isPlural = (name: string): boolean => /^(.* own words|the coordinates)\b/i.test(name)
const saysOf = (name: string): string => (isPlural(name) ? 'say' : 'says')
