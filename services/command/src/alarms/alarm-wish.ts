import { ALARM_STATES, type AlarmOutcome, type AlarmQuery } from '@firsthand/database/command'
import { parseId } from '@firsthand/domain'
import { parseReason } from '../items/reason-note.ts'

const MOST_AT_ONCE = 500
const LONGEST = 120

export type AskedAlarms = Pick<AlarmQuery, 'state' | 'class' | 'after' | 'group'> & { readonly view?: string }

export function parseAsked(query: Readonly<Record<string, string | string[]>>): AskedAlarms | undefined {
  const { state: wanted = 'waiting', class: weight, after, group } = query
  const state = ALARM_STATES.find((one) => one === wanted)
  if (state === undefined) return undefined
  if (weight !== undefined && weight !== 'grave' && weight !== 'ordinary') return undefined
  const [behind, of] = [after, group].map((id) => (id === undefined ? undefined : parseId('alarm', id)))
  if ((after !== undefined && behind === undefined) || (group !== undefined && of === undefined)) return undefined
  return {
    state,
    ...(weight === undefined ? {} : { class: weight }),
    ...(behind === undefined ? {} : { after: behind }),
    ...(of === undefined ? {} : { group: of }),
  }
}

export interface Chosen {
  readonly alarms: readonly string[]
}

export function parseAlarms(body: unknown): Chosen | undefined {
  if (typeof body !== 'object' || body === null || !('alarms' in body) || !Array.isArray(body.alarms)) return undefined
  const alarms = body.alarms.flatMap((one: unknown) => parseId('alarm', one) ?? [])
  return alarms.length > 0 && alarms.length === body.alarms.length && alarms.length <= MOST_AT_ONCE
    ? { alarms }
    : undefined
}

/** Passed on needs to whom, a reference where there is one; no action needs a reason. */
export function parseEnding(body: unknown): (Chosen & { readonly ending: AlarmOutcome }) | undefined {
  const chosen = parseAlarms(body)
  if (!chosen || typeof body !== 'object' || body === null || !('ending' in body)) return undefined
  const { ending: said } = body
  if (typeof said !== 'object' || said === null) return undefined
  const ending = parseOutcome(said as Readonly<Record<string, unknown>>)
  return ending && { ...chosen, ending }
}

function parseOutcome(said: Readonly<Record<string, unknown>>): AlarmOutcome | undefined {
  if (said['outcome'] === 'no-action') {
    const reason = parseReason(said)
    return reason === undefined ? undefined : { outcome: 'no-action', reason }
  }
  if (said['outcome'] !== 'passed-on') return undefined
  const [to, reference] = [parseLine(said['to']), parseLine(said['reference'] ?? '')]
  return to === undefined || to === null || reference === undefined
    ? undefined
    : { outcome: 'passed-on', to, reference }
}

/** One line; null for an empty one, undefined for what is none. */
function parseLine(text: unknown): string | null | undefined {
  if (typeof text !== 'string') return undefined
  const line = text.trim()
  if (line === '') return null
  return line.length <= LONGEST && !/\p{Cc}/u.test(line) ? line : undefined
}
