// Each attack's promises, and whether they held. Figures without a promise are in `attack-notes.ts`.
import { atMost, type BenchRow, exactly } from '../../bench/bench.ts'
import type { AttackReport } from './attack.ts'
import type { CustodyEnd } from './custody-attack.ts'
import type { FormAttackEnd } from './form-attack.ts'
import type { NotifyEnd } from './notify-attack.ts'
import type { SessionEndsEnd } from './session-ends.ts'
import type { SignInFloodEnd } from './sign-in-flood.ts'

export interface Promised {
  /**
   * The time limit after a session's end, within which a stream or film must end and a request must be refused. 5 s on
   * an otherwise idle machine.
   */
  readonly streamMs: number
  /** New sendings and files per minute that the door accepts without a proof of work. */
  readonly calm: number
}

/** The longest time, in ms, that an officer may wait to sign in during a flood (as in `flood.db.test.ts`). */
const SIGN_IN_MS = 30_000
/** The most queries per second that hints may cause: one in 50 ms (`packages/database/src/hints.ts`). */
const LOOKS_A_SECOND = 20
/**
 * The number of calls that may belong to the time before the flood, because Postgres counts calls up to a second late.
 */
const TOLD_LATE = 25

export const promiseRows = (report: AttackReport, promised: Promised): readonly BenchRow[] => [
  ...signInRows(report.signIns),
  ...sessionRows(report.sessions, promised),
  ...custodyRows(report.custody),
  ...notifyRows(report.notify),
  ...formRows(report.forms, promised),
  ...honestRows(report),
]

/** The broken promises in words, for whoever reads nothing else. */
export const brokenPromises = (rows: readonly BenchRow[]): readonly string[] =>
  rows
    .filter(({ met }) => !met)
    .map(({ what, value, unit, op, aim }) => `BROKEN: ${what}: ${`${value} ${unit}`.trim()}, promised ${op} ${aim}`)

function signInRows({ tries, lockedOthers }: SignInFloodEnd): readonly BenchRow[] {
  const from = (device: 'known device' | 'new device') => tries.filter((one) => one.from === device)
  const refused = (device: 'known device' | 'new device') =>
    from(device).filter(({ code }) => code !== 'signed-in').length
  const longest = (device: 'known device' | 'new device') => Math.max(0, ...from(device).map(({ ms }) => ms))
  return [
    exactly('sign-ins: known devices not let in', refused('known device'), '', 0),
    exactly('sign-ins: new devices not let in', refused('new device'), '', 0),
    exactly('sign-ins: officers locked out whom nobody named', lockedOthers, '', 0),
    atMost('sign-ins: longest wait on a known device', longest('known device'), 'ms', SIGN_IN_MS),
    atMost('sign-ins: longest wait on a new device', longest('new device'), 'ms', SIGN_IN_MS),
  ]
}

function sessionRows({ streams, requests, othersEnded }: SessionEndsEnd, { streamMs }: Promised): readonly BenchRow[] {
  const timesOf = (those: readonly { readonly ms: number | undefined }[]): readonly number[] =>
    those.flatMap(({ ms }) => (ms === undefined ? [] : [ms]))
  const [times, refused] = [timesOf(streams), timesOf(requests)]
  return [
    exactly('session ends: streams that went on', streams.length - times.length, '', 0),
    atMost('session ends: longest life of a stream afterwards', Math.max(0, ...times), 'ms', streamMs),
    exactly('session ends: sessions that were answered on', requests.length - refused.length, '', 0),
    atMost('session ends: longest until a request is refused', Math.max(0, ...refused), 'ms', streamMs),
    exactly('session ends: streams of a standing session ended', othersEnded, '', 0),
  ]
}

function custodyRows({ entries, cards, deeds, standing, verified }: CustodyEnd): readonly BenchRow[] {
  return [
    exactly(`custody: entries forged in ${entries.attempts} attempts`, entries.done.length, '', 0),
    exactly(`custody: cards hidden in ${cards.attempts} attempts`, cards.done.length, '', 0),
    exactly(`custody: deeds untold in ${deeds.attempts} attempts`, deeds.done.length, '', 0),
    exactly('custody: forged entries that stand, and cards not as they were', standing, '', 0),
    exactly('custody: exit code of verify before', verified.before, '', 0),
    exactly('custody: exit code of verify afterwards', verified.after, '', 0),
  ]
}

/**
 * The calm phase has queries, too: by the timer, and for honest work, which goes on during the flood. Only the
 * difference counts.
 */
function notifyRows({ relay, command, seconds }: NotifyEnd): readonly BenchRow[] {
  const more = ({ calm, flooded }: NotifyEnd['relay']) => Math.max(0, flooded - calm)
  const most = LOOKS_A_SECOND + Math.ceil(TOLD_LATE / seconds)
  return [
    atMost('NOTIFY: looks at tables by relay beyond calm’s', more(relay), 'a second', most),
    atMost('NOTIFY: looks at tables by command beyond calm’s', more(command), 'a second', most),
  ]
}

/**
 * FREE_FILES: how many files of a sending need no proof of work, once the sending itself was accepted by a proof or by
 * waiting. SENDING_S: the shortest time, in seconds, that a form without script must wait before its sending is
 * accepted.
 */
const FREE_FILES = 20
const SENDING_S = 5
/**
 * The shortest time, in seconds, that the door's "last minute" may cover. The door counts in steps of ten seconds, so a
 * minute may be one step short.
 */
const SHORTEST_MINUTE_S = 50

function formRows({ made, whole, forms, scripts, ...end }: FormAttackEnd, { calm }: Promised): readonly BenchRow[] {
  const minutes = Math.floor(end.seconds / SHORTEST_MINUTE_S) + 1
  // The files that need no proof of work: those that the door accepts below its limit of `calm` per minute, and the
  // free files of each client whose sending was accepted within that limit.
  const free = minutes * (calm + HANDS_OF * end.hands * (FREE_FILES + 1))
  const byWaiting = Math.ceil((end.seconds / SENDING_S + 1) * FREE_FILES * end.hands)
  const { proofs } = scripts.computing
  const byComputing = proofs.sendings * FREE_FILES + proofs.files
  const untold = (kind: 'waiting' | 'bare'): number =>
    Math.max(0, (forms[kind].statuses.get(200) ?? 0) * end.files - whole[kind])
  return [
    atMost('forms: files that nobody paid for', made.bare + made.unpaid, 'files', free),
    atMost('forms: files of forms that waited', made.waiting, 'files', free + byWaiting),
    atMost('forms: files of scripts that computed', made.computing, 'files', free + byComputing),
    exactly('forms: files that a receipt told of and nobody has', untold('waiting') + untold('bare'), 'files', 0),
    ...(end.plain === undefined
      ? []
      : [exactly('forms: a witness without script is taken', Number(end.plain.statuses.at(-1) === 200), '', 1)]),
  ]
}

/** The number of kinds of flooding clients: `waiting` and `bare` send forms, `computing` and `unpaid` are scripts. */
const HANDS_OF = 4

function honestRows({ phases, kept, restarted }: AttackReport): readonly BenchRow[] {
  const sendings = phases.flatMap((phase) => phase.sendings)
  const reads = phases.flatMap((phase) => phase.reads)
  return [
    exactly('acknowledged bytes lost', kept.lostBytes, 'bytes', 0),
    exactly('acknowledged bytes taken back', kept.takenBack, '', 0),
    exactly('items that are not what was sent', kept.mismatches, 'items', 0),
    exactly('honest files not whole', kept.incomplete, 'files', 0),
    exactly('honest sendings that nobody saw', sendings.filter(({ seenMs }) => seenMs === undefined).length, '', 0),
    exactly('an officer’s looks that failed', reads.filter(({ isAnswered }) => !isAnswered).length, '', 0),
    exactly('processes that ended', restarted.length, '', 0),
  ]
}
