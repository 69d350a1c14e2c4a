import type {
  AbilityRow,
  Heartbeat,
  IncidentCounts,
  IncidentFacts,
  LastClockCheck,
  LockStanding,
  OpsDoor,
  QueueCounts,
  WatchGap,
} from '@firsthand/database/ops'
import type { Command } from '../cli/command.ts'
import { table } from '../cli/table.ts'
import { accepts, incidentDocument } from '../incidents/incident-document.ts'
import { type LanguageFacts, readLanguages } from '../languages/language-facts.ts'
import { withDoor } from '../stack/with-door.ts'
import { clockWords } from './clock-words.ts'
import { keptLines } from './kept-lines.ts'
import { scannerLine, scannerState } from './scanner-state.ts'
import { ago, type StatusWarning, warningsOf, warningWords } from './status-warnings.ts'

export const status: Command = {
  name: 'status',
  summary: 'what is open, what waits, what is wrong',
  help: `firsthand status

What is open, how many files are arriving, kept and ready, how much work waits,
which processes are alive, and every standing warning. Reads no evidence.`,
  options: {},
  positionals: { min: 0, max: 0 },
  async run({ stack }) {
    const found = stack()
    const { ready, data } = found
    const facts = await withDoor(found, readFacts)
    const warnings = warningsOf(facts)
    const document = {
      ready: ready ?? null,
      data,
      incidents: facts.incidents.map((one) => ({
        ...incidentDocument(one),
        counts: facts.counts.get(one.id) ?? null,
        locks: facts.locks.get(one.id) ?? null,
      })),
      work: facts.work,
      processes: facts.heartbeats.map(({ process, instance, at, ageMs, facts: said }) => ({
        process,
        instance,
        at,
        ageMs,
        facts: said,
      })),
      stores: facts.abilities,
      clock: facts.clock ?? null,
      warnings,
    }
    return { document, text: told(facts, warnings, ready) }
  },
}

export interface StatusFacts {
  readonly incidents: readonly IncidentFacts[]
  readonly counts: ReadonlyMap<string, IncidentCounts>
  readonly work: readonly QueueCounts[]
  readonly heartbeats: readonly Heartbeat[]
  readonly abilities: readonly AbilityRow[]
  readonly isActivityVisible: boolean
  readonly gaps: readonly WatchGap[]
  /** Undefined if the clock was never compared. */
  readonly clock: LastClockCheck | undefined
  /** The number of officers who can open an incident now, and who still can in a week. */
  readonly openers: { readonly now: number; readonly inAWeek: number }
  readonly locks: ReadonlyMap<string, LockStanding>
  readonly languages: readonly LanguageFacts[]
}

async function readFacts(door: OpsDoor): Promise<StatusFacts> {
  const [incidents, counts, work, heartbeats, abilities, isActivityVisible, gaps, clock, openers, locks, languages] =
    await Promise.all([
      door.listIncidents(),
      door.countIncidents(),
      door.countWork(),
      door.listHeartbeats(),
      door.listAbilities(),
      door.isActivityVisible(),
      door.listWatchGaps(),
      door.lastClockCheck(),
      door.openersLeft(),
      door.listLocks(),
      readLanguages(door),
    ])
  return { incidents, counts, work, heartbeats, abilities, isActivityVisible, gaps, clock, openers, locks, languages }
}

function told(facts: StatusFacts, warnings: readonly StatusWarning[], ready: boolean | undefined): string {
  const open = facts.incidents.filter((incident) => incident.state !== 'closed' && incident.state !== 'dormant')
  const parts = [
    ready === false ? ['The stack is starting or stopping.'] : [],
    open.length === 0
      ? ['No incident is open.']
      : [
          table([
            ['INCIDENT', 'STATE', 'ACCEPTS', 'ARRIVING', 'ITEMS', 'READY', 'FAILED', 'HIDDEN', 'OWED'],
            ...open.map((one) => row(one, facts.counts.get(one.id))),
          ]),
        ],
    keptLines(facts, Date.now()),
    facts.work.length === 0
      ? []
      : [
          table([
            ['WORK', 'WAITING', 'RUNNING', 'DEAD', 'OLDEST'],
            ...facts.work.map(({ queue, waiting, running, dead, oldestSeconds }) => [
              queue,
              `${waiting}`,
              `${running}`,
              `${dead}`,
              waiting > 0 ? `${oldestSeconds} s` : '-',
            ]),
          ]),
        ],
    heardLine(facts.heartbeats),
    [clockWords(facts.clock)],
    [scannerLine(scannerState(facts.heartbeats, Date.now()))],
    warnings.length === 0 ? ['No warnings.'] : warnings.map((warning) => `WARNING: ${warningWords(warning)}`),
  ]
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
}

/** A line with the last heartbeat of each process. It shows a silent process before its warning is due. */
function heardLine(heartbeats: readonly Heartbeat[]): readonly string[] {
  const newest = new Map<string, number>()
  for (const { process, ageMs } of heartbeats) newest.set(process, Math.min(newest.get(process) ?? ageMs, ageMs))
  if (newest.size === 0) return []
  return [`Last heard of: ${[...newest].map(([name, ageMs]) => `${name} ${ago(ageMs)} ago`).join(', ')}.`]
}

const row = (incident: IncidentFacts, counts: IncidentCounts | undefined): readonly string[] => [
  incident.slug,
  incident.state,
  accepts(incident) ? 'yes' : 'no',
  ...[counts?.uploads.arriving, counts?.items, counts?.ready, counts?.failed, counts?.hidden, counts?.owed].map(String),
]
