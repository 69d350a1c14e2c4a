// Figures of each attack that are reported without a promise.
import { median } from '../../bench/bench.ts'
import type { AttackReport, Phase } from './attack.ts'
import type { FormAttackEnd } from './form-attack.ts'
import type { NotifyEnd } from './notify-attack.ts'
import { SESSION_ENDS } from './session-end-ways.ts'
import type { SessionEndsEnd } from './session-ends.ts'
import type { SignInFloodEnd } from './sign-in-flood.ts'

/** CPU seconds of one password check on this machine at this moment. */
export interface Judging {
  readonly cpuSeconds: number
}

export function attackNotes(report: AttackReport, judging: Judging): readonly string[] {
  const { phases, signIns, sessions, custody, notify, forms, kept, restarted, tookMs } = report
  const command = phases.find(({ name }) => name === 'sign-ins')?.cpu['command'] ?? 0
  return [
    ...signInNotes(signIns, command / judging.cpuSeconds),
    ...sessionNotes(sessions),
    ...[...custody.entries.done, ...custody.cards.done, ...custody.deeds.done].map(
      (done) => `custody: NOT REFUSED: ${done}`,
    ),
    ...notifyNotes(notify),
    ...formNotes(forms),
    ...phases.flatMap(phaseNotes),
    `kept: ${kept.files} honest files, ${(kept.bytes / 1e6).toFixed(1)} MB, each compared in the vault`,
    ...(restarted.length === 0 ? [] : [`ended and started anew: ${restarted.join(', ')}`]),
    `all in ${(tookMs / 1000).toFixed(0)} s`,
  ]
}

function signInNotes(end: SignInFloodEnd, judgedAtMost: number): readonly string[] {
  const { invented, named, tries, seconds, isAttackedLocked } = end
  const times = (device: string): string =>
    spread(tries.filter((one) => one.from === device && one.code === 'signed-in').map(({ ms }) => ms))
  const attacked = tries.filter(({ isAttacked }) => isAttacked)
  const letIn = attacked.filter(({ code }) => code === 'signed-in').length
  const sent = invented.sent + named.sent
  return [
    `sign-ins: ${invented.sent} with invented names (${codesOf(invented.codes)}), ${named.sent} under one officer’s (${codesOf(named.codes)}), ${perSecond(sent, seconds)}`,
    `sign-ins: of ${sent}, ${Math.min(sent, Math.round(judgedAtMost))} at most were judged in truth (by command’s CPU), ${named.codes['locked-out'] ?? 0} were refused unlooked at, the others waited for nothing`,
    `sign-ins: known device ${times('known device')}; new device ${times('new device')}`,
    `sign-ins: the officer who was named is ${isAttackedLocked ? 'locked out on new devices' : 'locked out nowhere'}; on the known one let in ${letIn} of ${attacked.length} times`,
  ]
}

function sessionNotes({ sessions, streams, requests }: SessionEndsEnd): readonly string[] {
  const timesOf = (those: readonly { readonly ms: number | undefined }[]): readonly number[] =>
    those.flatMap(({ ms }) => (ms === undefined ? [] : [ms]))
  const each = SESSION_ENDS.map((how) => {
    const feeds = streams.filter((one) => one.how === how && one.what === 'feed')
    const films = streams.filter((one) => one.how === how && one.what === 'film')
    const bytes = feeds.reduce((sum, { bytesAfter }) => sum + bytesAfter, 0)
    const asked = spread(timesOf(requests.filter((one) => one.how === how)))
    return `session ends: ${how}: feeds ${spread(timesOf(feeds))}, ${bytes} bytes told; films ${spread(timesOf(films))}; refused after ${asked}`
  })
  return [`session ends: ${sessions} sessions, ${streams.length} streams`, ...each]
}

const notifyNotes = ({ sent, seconds, relay, command }: NotifyEnd): readonly string[] => [
  `NOTIFY: ${sent} notes, ${perSecond(sent, seconds)}; looks a second, calm and flooded: relay ${relay.calm.toFixed(1)} and ${relay.flooded.toFixed(1)}, command ${command.calm.toFixed(1)} and ${command.flooded.toFixed(1)}`,
]

function formNotes({ forms, scripts, made, files, seconds, plain }: FormAttackEnd): readonly string[] {
  const statuses = (kind: keyof typeof forms): string =>
    [...forms[kind].statuses].map(([status, count]) => `${status === 0 ? 'cut' : status}: ${count}`).join(', ')
  const codes = (kind: keyof typeof scripts): string =>
    [...scripts[kind].codes].map(([code, count]) => `${code} ${count}`).join(', ')
  const { proofs } = scripts.computing
  return [
    `forms of ${files} files that wait for a ticket: ${statuses('waiting')}; ${made.waiting} files in ${seconds.toFixed(0)} s`,
    `forms of ${files} files without one: ${statuses('bare')}; ${made.bare} files`,
    `scripts that compute: ${codes('computing')}; ${made.computing} files for ${proofs.sendings} + ${proofs.files} proofs`,
    `scripts that do not: ${codes('unpaid')}; ${made.unpaid} files`,
    ...(plain === undefined
      ? []
      : [
          `a witness without script: ${plain.statuses.join(', ')} after ${(plain.ms / 1000).toFixed(0)} s, 21 s of each try by choosing`,
        ]),
  ]
}

function phaseNotes({ name, seconds, sendings, reads, cpu }: Phase): readonly string[] {
  const of = (what: 'file' | 'words') => sendings.filter((one) => one.what === what)
  const sent = of('file').flatMap(({ sentMs }) => (sentMs === undefined ? [] : [sentMs]))
  const seen = (what: 'file' | 'words') => of(what).flatMap(({ seenMs }) => (seenMs === undefined ? [] : [seenMs]))
  const spent = Object.entries(cpu)
    .filter(([, used]) => used / seconds >= 0.02)
    .sort(([, a], [, b]) => b - a)
    .map(([process, used]) => `${process} ${Math.round((100 * used) / seconds)} %`)
  return [
    `${name}: honest file sent ${spread(sent)}, inspected ${spread(seen('file'))}; words until their alarm ${spread(seen('words'))}; an officer’s look ${spread(reads.map(({ ms }) => ms))}`,
    `${name}: of one core in ${seconds.toFixed(0)} s: ${spent.join(', ') || 'little'}`,
  ]
}

const codesOf = (codes: Readonly<Record<string, number>>): string =>
  Object.entries(codes)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ')

const perSecond = (count: number, seconds: number): string => `${Math.round(count / seconds)} a second`

/** Median and maximum. */
function spread(times: readonly number[]): string {
  if (times.length === 0) return 'none'
  const told = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)
  return `${told(median(times))}, worst ${told(Math.max(...times))} (${times.length})`
}
