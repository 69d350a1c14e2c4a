import type { Database } from '@firsthand/database/command'
import { countAlarms, listDuties, listUnowned } from '@firsthand/database/command/alarms'
import {
  countConflicts,
  countWithoutItems,
  listSceneBriefs,
  type MinuteCount,
  readBacklog,
  readChangeNumbers,
  readWaiting,
  type Snapshot,
  summarise,
} from '@firsthand/database/command/overview'
import { readCoverage } from '@firsthand/database/command/reconstruction'
import { coverageGaps } from './coverage-gaps.ts'
import { createMinuteCache } from './minute-cache.ts'

const MINUTE_MS = 60_000
const MOST_SCENES_SHOWN = 12
const MOST_DUTIES_SHOWN = 8
const MOST_DUTIES = 200

/** Reads the part of the overview that is the same for every member. */
export async function readOverview(db: Database, incident: string, minutesOf = createMinuteCache(db)) {
  const now = await readChangeNumbers(db, incident)
  const [summary, minutes, scenes, conflicts, coverage] = await Promise.all([
    summarise(db, incident),
    minutesOf(incident, now.at),
    listSceneBriefs(db, { incident, counted: MOST_SCENES_SHOWN }),
    countConflicts(db, incident),
    readCoverage(db, incident),
  ])
  const [unlooked, waiting, alarms, duties, unowned, withoutItems] = await Promise.all([
    readBacklog(db, incident, summary.unreviewed),
    readWaiting(db, incident),
    countAlarms(db, incident),
    // All members share the answer, so it omits restricted items: the empty officer id is a reader of none.
    listDuties(db, { incident, officer: '', limit: MOST_DUTIES }),
    listUnowned(db, { incident, limit: MOST_DUTIES }),
    summary.total === 0 ? countWithoutItems(db, incident) : null,
  ])
  const snapshot: Snapshot = {
    ...{ ...now, conflicts, items: summary.total, submissions: summary.submissions },
    scenes: scenes.map(({ scene }) => scene),
  }
  return {
    ...{ at: now.at, summary, rate: rateOf(minutes, now.at), unlooked: { ...unlooked, clearMs: clearMs(unlooked) } },
    scenes: { total: scenes.length, shown: scenes.slice(0, MOST_SCENES_SHOWN) },
    ...{ conflicts, coverage: coverage === undefined ? null : (coverageGaps(coverage.cells) ?? null) },
    ...{ alarms, waiting, snapshot, withoutItems },
    duties: {
      open: duties.length,
      overdue: duties.filter(({ dueAt }) => dueAt < now.at).length,
      shown: duties.slice(0, MOST_DUTIES_SHOWN),
      unowned: unowned.length,
    },
  }
}

export type Overview = Awaited<ReturnType<typeof readOverview>>

/** Time until the queue is empty, in ms, at the pace of the last 15 minutes. Null if nobody decided in them. */
function clearMs({ count, decisions }: { readonly count: number; readonly decisions: number }): number | null {
  if (count === 0) return 0
  return decisions === 0 ? null : Math.ceil((count / decisions) * 15) * MINUTE_MS
}

/** Arrivals in sixty whole minutes and the current one; empty minutes are 0. */
function rateOf(counted: readonly MinuteCount[], now: number) {
  const known = new Map(counted.map((minute) => [minute.at, minute]))
  const running = Math.floor(now / MINUTE_MS) * MINUTE_MS
  const minutes = Array.from({ length: 61 }, (_, index) => {
    const at = running - (60 - index) * MINUTE_MS
    return { at, items: known.get(at)?.items ?? 0, bytes: known.get(at)?.bytes ?? 0 }
  })
  // The first minute lies only partly in the span, so it counts by that share.
  const share = 1 - (now - running) / MINUTE_MS
  const last = (count: number): number =>
    Math.round(minutes.slice(-count - 1).reduce((sum, { items }, index) => sum + items * (index === 0 ? share : 1), 0))
  return { minutes, last1: last(1), last5: last(5), last15: last(15), last60: last(60) }
}
