import type { Conflict, Reason } from '../api/types.ts'
import { wordsOf } from './labels.ts'
import { sourceWords, zoneSourceWords } from './sources.ts'
import { dayAndTime, span } from './time.ts'

/** The reconstruction's codes and numbers as sentences. A code that is newer than this page still says what it can. */
export function reasonSentence(reason: Reason, zone: string): string {
  const { code, values } = reason
  if (code === 'no-evidence-of-time') return 'Nothing in the file says well enough when it began.'
  if (code === 'bound.received') return `It arrived by ${time(values['at'], zone)}, so it was made before that.`
  if (code === 'bound.claim')
    return `${sourceOf(reason)} says that it existed by ${time(values['at'], zone)}, so it was made before that.`
  if (code === 'bound.from') return `${sourceOf(reason)} says that it was not before ${time(values['at'], zone)}.`
  if (code === 'duration.subtracted')
    return 'That clock is written when a recording ends, so the length of the recording was taken off.'
  if (code.startsWith('zone.')) return zoneSentence(code, values['offsetMinutes'])
  const [group, ref] = code.split('.')
  if (group === 'claim') return `${sourceOf(reason)} ${verbOf(ref)} ${time(values['at'], zone)}${detail(reason)}.`
  if (group === 'agrees') return `${sourceOf(reason)} agrees: ${time(values['at'], zone)}${detail(reason)}.`
  if (group === 'reading')
    return `The same words may also mean ${time(values['at'], zone)}, which does not fit what is used here.`
  return unknown(reason, zone)
}

const VERBS: Readonly<Record<string, string>> = { end: 'says that it ended; it began at', day: 'says that it was on' }
const verbOf = (ref: string | undefined): string => VERBS[ref ?? ''] ?? 'says'

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

/** `sources`: the claims' ids with their sources. */
export function conflictSentence(conflict: Conflict, sources: ReadonlyMap<string, string>): string {
  const names = conflict.claims.map((claim) => sourceWords(sources.get(claim) ?? 'another claim'))
  const by = span(conflict.byMs)
  if (conflict.code === 'conflict.after-received')
    return `${upper(names[0])} lies ${by} after the file had arrived here, which cannot be: that clock was wrong.`
  if (conflict.code === 'conflict.disagrees')
    return `${upper(names[1])} says ${by} ${conflict.byMs < 0 ? 'earlier' : 'later'} than ${lower(names[0])}.`
  return `${wordsOf(conflict.code)} (${by}): ${names.join(', ')}.`
}

const upper = (text = 'a claim'): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text = 'the claim used'): string => text.charAt(0).toLowerCase() + text.slice(1)
