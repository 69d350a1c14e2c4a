import { createHash, randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@firsthand/database/command'
import { type HeardAlarm, type HeardHit, listStoredRules, type Unheard } from '@firsthand/database/command/alarms'
import { makeId } from '@firsthand/domain'
import { gravityOf, isCry } from './gravity.ts'
import { piecesOf } from './pieces.ts'
import { effectiveRules, toAlarmRules } from './rules.ts'
import { hearWords } from './words/hear.ts'
import { type Heard, judge } from './words/judge.ts'
import type { Kind } from './words/kinds.ts'
import type { AlarmRule, Hit, Listener } from './words/listen.ts'
import { listenerOf } from './words/listener-of.ts'
import { SHIPPED_RULES } from './words/shipped-rules.ts'

/** Hits stored with an alarm. Further hits can still be found in the text. */
const MOST_HITS = 24
/** After this many parts a long transcript lets other texts go first. */
const PARTS_AT_ONCE = 50

interface IncidentRules {
  readonly rules: readonly AlarmRule[]
  readonly listener: Listener
}

/** Finds words of danger by the current rules of the text's incident. */
export function createHearing(db: Database) {
  const shipped: IncidentRules = { rules: SHIPPED_RULES, listener: listenerOf(SHIPPED_RULES) }
  const rulesByIncident = new Map<string, { readonly version: string; readonly current: IncidentRules }>()
  const rulesOf = async (incident: string): Promise<IncidentRules> => {
    const stored = await listStoredRules(db, incident)
    if (stored.length === 0) return shipped
    const version = stored.map(({ code, changedAt }) => `${code} ${changedAt}`).join('\n')
    const known = rulesByIncident.get(incident)
    if (known?.version === version) return known.current
    const rules = toAlarmRules(effectiveRules(stored))
    const current = { rules, listener: listenerOf(rules) }
    rulesByIncident.set(incident, { version, current })
    return current
  }
  return async (unheard: Unheard): Promise<HeardAlarm | undefined> => {
    const { rules, listener } = await rulesOf(unheard.incident)
    const heard = await hearParts(listener, unheard.parts)
    // A rule that already raised an alarm for this statement or item raises no second one.
    const hits = heard.filter(({ rule }) => !unheard.rang.includes(rule))
    const judged = withDangerDoor(unheard, judge(hits, rules))
    if (!judged) return undefined
    return {
      id: makeId('alarm', randomBytes(16)),
      class: gravityOf(judged.class, unheard.what),
      rules: judged.rules,
      hits: toStored(hits, judged.rules),
      danger: unheard.calls,
      cry: isCry(judged.rules, unheard.what) ? cryHashOf(unheard) : undefined,
    }
  }
}

type PlacedHit = Hit & { readonly part: string }

async function hearParts(listener: Listener, parts: Unheard['parts']): Promise<readonly PlacedHit[]> {
  const hits: PlacedHit[] = []
  for (const [index, [part, text]] of Object.entries(parts).entries()) {
    if (index % PARTS_AT_ONCE === PARTS_AT_ONCE - 1) await setImmediate()
    for (const { at, piece } of piecesOf(text)) {
      if (at > 0) await setImmediate()
      const heard = listener.listen(piece)
      hits.push(...heard.map((hit) => ({ ...hit, part, from: hit.from + at, to: hit.to + at })))
    }
  }
  return hits
}

/** The code of the "I am in danger" door. The door is not a rule of words, so no incident can switch it off. */
const IN_DANGER = 'in-danger' satisfies Kind

/**
 * A submission through "I am in danger" is grave whatever it says, in any language. Rules that match its words are
 * added.
 */
function withDangerDoor({ calls }: Unheard, judged: Heard | undefined): Heard | undefined {
  if (!calls) return judged
  return { class: 'grave', rules: [...new Set([IN_DANGER, ...(judged?.rules ?? [])])] }
}

/**
 * SHA-256 of the normalised words, equal for repeated submissions of the same cry. A file through "I am in danger", or
 * a place alone, is identified by its submission instead.
 */
function cryHashOf({ danger, source, submission, parts }: Unheard): string {
  if (danger && (source !== 'statement' || Object.keys(parts).length === 0)) return `sent in danger ${submission}`
  const said = Object.values(parts).map((text) => hearWords(text).map((word) => word.text))
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** Keeps the first hit of each matching rule, gravest first, and then further hits up to the limit. */
function toStored(hits: readonly PlacedHit[], rules: readonly string[]): readonly HeardHit[] {
  const first = rules.flatMap((rule) => hits.find((hit) => hit.rule === rule) ?? [])
  const rest = hits.filter((hit) => !first.includes(hit))
  return [...first, ...rest]
    .slice(0, MOST_HITS)
    .map(({ rule, language, part, from, to, isDenied }) => ({ rule, language, part, from, to, denied: isDenied }))
}
