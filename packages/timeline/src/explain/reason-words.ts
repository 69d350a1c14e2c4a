import type { Reason } from '@firsthand/domain'
import { agreesOf, atStart, saysOf, sourceWords, zoneSourceWords } from './sources.ts'
import { dayAndTime, offsetText, span } from './time.ts'

/** One reason as a sentence. `zone`: IANA, for the times in it. A code that is newer than this text still says what it can. */
export function reasonWords(reason: Reason, zone: string): string {
  const plain = PLAIN[reason.code]
  if (plain) return plain(reason, zone)
  const [group, ref] = reason.code.split('.')
  if (group === 'zone') return zoneWords(reason)
  const name = nameOf(reason)
  if (group === 'claim') return `${name} ${saysOf(name)}${VERBS[ref ?? ''] ?? ''} ${at(reason, zone)}${detail(reason)}.`
  if (group === 'agrees') return `${name} ${agreesOf(name)}: ${at(reason, zone)}${detail(reason)}.`
  if (group === 'reading')
    return `The same words may also mean ${at(reason, zone)}, which does not fit what is used here.`
  return atStart(`${reason.source === undefined ? '' : `${name}, `}${reason.code.replaceAll(/[._-]+/g, ' ')}.`)
}

type Words = (reason: Reason, zone: string) => string

const PLAIN: Readonly<Record<string, Words>> = {
  'no-evidence-of-time': () => 'Nothing in the file says well enough when it began.',
  'bound.received': (r, zone) => `It arrived by ${at(r, zone)}, so it was made before that.`,
  'bound.claim': (r, zone) => `${says(r)} that it existed by ${at(r, zone)}, so it was made before that.`,
  'bound.from': (r, zone) => `${says(r)} that it was not before ${at(r, zone)}.`,
  'bound.rig': (r, zone) =>
    `Of the ${num(r, 'members')} recordings that it is tied to, itself among them, one is known to lie ${side(r)} a limit; so this one lies ${side(r)} ${at(r, zone)}.`,
  'duration.subtracted': () =>
    'That clock is written when a recording ends, so the length of the recording was taken off.',
  'rig.position': (r) =>
    `${tiedTo(r)} ` + `${clocksSay(num(r, 'clocks'))} when that was (± ${span(1.645 * num(r, 'sdMs'))}).`,
  'anchor.of-rig': (r) => `${tiedTo(r)} An officer has pinned the time of one of them, and this one follows from it.`,
  anchor: () => 'An officer has pinned this item; it is held there, whatever else is said.',
  'link.tentative': () =>
    'One link by sound alone places it, from a recording that has a time; nothing else supports that link, so this is tentative.',
  'twin.of': () =>
    'Another file here shows the same and has a time; this copy begins with it. Nothing else says so, so this is tentative.',
  'clock.checked': () =>
    'The clock of this device was checked against other recordings and places in this incident, and corrected where it was off.',
  'clock.corrected': (r, zone) =>
    `${nameOf(r)} ${saysOf(nameOf(r))} ${at(r, zone)} by a clock that is ${span(num(r, 'shiftMs'))} ${num(r, 'shiftMs') < 0 ? 'fast' : 'slow'} (± ${span(1.645 * num(r, 'sdMs'))}), ` +
    `as ${num(r, 'rigs') === 1 ? 'one other comparison shows' : `${num(r, 'rigs')} separate comparisons show`}; put right, it is counted here.`,
}

const others = (count: number): string => `${count} other recording${count === 1 ? '' : 's'}`

/** What holds the rig together: sounds, officers' hands, or both. */
function tiedTo(r: Reason): string {
  const rest = others(num(r, 'members') - 1)
  if (num(r, 'byHand') === 1)
    return `An officer has linked it by hand with ${rest}, which fixes how far apart they began.`
  const hand = num(r, 'byHand') > 0 ? ', some of them by an officer’s hand' : ''
  return `It is tied to ${rest} by the same sounds${hand}, which fixes how far apart they began.`
}

const clocksSay = (count: number): string =>
  count === 1 ? 'One clock says' : `${count} clocks, satellite times or anchors agree on`

const VERBS: Readonly<Record<string, string>> = { end: ' that it ended; it began at', day: ' that it was on' }

const side = ({ values }: Reason): string => (values['side'] === 'after' ? 'after' : 'before')

const num = ({ values }: Reason, key: string): number => {
  const value = values[key]
  return typeof value === 'number' ? value : 0
}
const at = (reason: Reason, zone: string): string =>
  typeof reason.values['at'] === 'number' ? dayAndTime(reason.values['at'], zone) : 'an unknown time'
const nameOf = ({ source, values }: Reason): string => sourceWords(source ?? String(values['source'] ?? 'A claim'))
const says = (reason: Reason): string => `${nameOf(reason)} ${saysOf(nameOf(reason))}`

function detail({ values, source }: Reason): string {
  if (source?.startsWith('officer.') === true) return ''
  const { halfWidthMs, zone, zoneSource } = values
  const from = typeof zoneSource === 'string' ? zoneSourceWords(zoneSource) : ''
  const named = typeof zone === 'string' && zone !== '' ? `zone ${zone} ${from}` : from === '' ? '' : `zone ${from}`
  const parts = [typeof halfWidthMs === 'number' ? `± ${span(halfWidthMs)}` : '', named].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

const ZONES: Readonly<Record<string, (offset: string) => string>> = {
  'zone.stated': (offset) => `The zone ${offset} is stated.`,
  'zone.from-file': (offset) => `That clock has no zone; another entry of the same file states ${offset}.`,
  'zone.from-gps': (offset) => `That clock has no zone; compared with the file's GPS time it ran at ${offset}.`,
  'zone.assumed': (offset) => `That clock has no zone; the incident's zone ${offset} is assumed.`,
  'zone.unknown': () => 'That clock has no zone and nothing helps, so every zone on earth is possible.',
}

const zoneWords = (reason: Reason): string =>
  ZONES[reason.code]?.(offsetText(num(reason, 'offsetMinutes'))) ??
  atStart(`${reason.code.replaceAll(/[._-]+/g, ' ')}.`)
