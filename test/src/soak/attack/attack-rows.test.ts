import { expect, test } from 'vitest'
import type { AttackReport } from './attack.ts'
import { brokenPromises, promiseRows } from './attack-rows.ts'

const PROMISED = { streamMs: 5000, calm: 100 }

/** Results of attacks on a platform that keeps every promise. */
const KEPT: AttackReport = {
  phases: [
    {
      ...{ name: 'calm', seconds: 10, cpu: {} },
      sendings: [{ what: 'file', beganAt: 1, sentMs: 200, seenMs: 900 }],
      reads: [{ at: 1, ms: 20, isAnswered: true }],
    },
  ],
  signIns: {
    invented: { sent: 500, codes: { 'sign-in-failed': 500 }, slowestMs: 900 },
    named: { sent: 100, codes: { 'locked-out': 95, 'sign-in-failed': 5 }, slowestMs: 900 },
    tries: [
      { code: 'signed-in', ms: 400, from: 'known device', isAttacked: true },
      { code: 'signed-in', ms: 900, from: 'new device', isAttacked: false },
    ],
    ...{ seconds: 10, lockedOthers: 0, isAttackedLocked: true },
  },
  sessions: {
    ...{ sessions: 1, othersEnded: 0 },
    streams: [{ how: 'signed out', what: 'feed', ms: 1800, bytesAfter: 340 }],
    requests: [{ how: 'signed out', ms: 3 }],
  },
  custody: {
    ...{ entries: { attempts: 400, done: [] }, cards: { attempts: 100, done: [] }, deeds: { attempts: 100, done: [] } },
    ...{ standing: 0, verified: { before: 0, after: 0 } },
  },
  notify: { sent: 90_000, seconds: 10, relay: { calm: 1, flooded: 20 }, command: { calm: 1, flooded: 4 } },
  forms: {
    ...{ seconds: 10, files: 20, hands: 1, plain: undefined },
    forms: {
      waiting: { statuses: new Map([[200, 1]]), seconds: 10 },
      bare: { statuses: new Map([[428, 30]]), seconds: 10 },
    },
    scripts: {
      computing: { codes: new Map(), proofs: { sendings: 1, files: 2 } },
      unpaid: { codes: new Map(), proofs: { sendings: 0, files: 0 } },
    },
    made: { waiting: 20, bare: 0, computing: 22, unpaid: 40 },
    whole: { waiting: 20, bare: 0, computing: 0, unpaid: 0 },
  },
  kept: { files: 1, bytes: 1000, lostBytes: 0, incomplete: 0, takenBack: 0, mismatches: 0 },
  restarted: [],
  tookMs: 50_000,
}

const brokenOf = (report: Partial<AttackReport>): readonly string[] =>
  brokenPromises(promiseRows({ ...KEPT, ...report }, PROMISED))

test('if every promise was kept, none is named', () => {
  expect(brokenOf({})).toEqual([])
})

const { signIns, sessions, custody, notify, forms, kept, phases } = KEPT
const BROKEN: readonly (readonly [string, Partial<AttackReport>])[] = [
  [
    'sign-ins: known devices not let in: 1, promised = 0',
    {
      signIns: { ...signIns, tries: [{ code: 'locked-out', ms: 500, from: 'known device', isAttacked: true }] },
    },
  ],
  [
    'sign-ins: longest wait on a new device: 31000 ms, promised <= 30000',
    { signIns: { ...signIns, tries: [{ code: 'signed-in', ms: 31_000, from: 'new device', isAttacked: false }] } },
  ],
  ['sign-ins: officers locked out whom nobody named: 2, promised = 0', { signIns: { ...signIns, lockedOthers: 2 } }],
  [
    'session ends: longest life of a stream afterwards: 5200 ms, promised <= 5000',
    { sessions: { ...sessions, streams: [{ how: 'run out', what: 'film', ms: 5200, bytesAfter: 0 }] } },
  ],
  [
    'session ends: streams that went on: 1, promised = 0',
    { sessions: { ...sessions, streams: [{ how: 'officer ended', what: 'feed', ms: undefined, bytesAfter: 9000 }] } },
  ],
  [
    'session ends: sessions that were answered on: 1, promised = 0',
    { sessions: { ...sessions, requests: [{ how: 'officer disabled', ms: undefined }] } },
  ],
  [
    'session ends: longest until a request is refused: 5100 ms, promised <= 5000',
    { sessions: { ...sessions, requests: [{ how: 'account’s time over', ms: 5100 }] } },
  ],
  [
    'custody: entries forged in 400 attempts: 1, promised = 0',
    { custody: { ...custody, entries: { attempts: 400, done: ['inspect, as worker:preserve'] } } },
  ],
  [
    'custody: cards hidden in 100 attempts: 1, promised = 0',
    { custody: { ...custody, cards: { attempts: 100, done: ['preserve, hides a card'] } } },
  ],
  [
    'custody: deeds untold in 100 attempts: 1, promised = 0',
    { custody: { ...custody, deeds: { attempts: 100, done: ['ops, untold'] } } },
  ],
  [
    'custody: forged entries that stand, and cards not as they were: 1, promised = 0',
    { custody: { ...custody, standing: 1 } },
  ],
  [
    'custody: exit code of verify afterwards: 1, promised = 0',
    { custody: { ...custody, verified: { before: 0, after: 1 } } },
  ],
  [
    'NOTIFY: looks at tables by relay beyond calm’s: 24 a second, promised <= 23',
    { notify: { ...notify, relay: { calm: 1, flooded: 25 } } },
  ],
  [
    'forms: files that nobody paid for: 185 files, promised <= 184',
    { forms: { ...forms, made: { ...forms.made, bare: 145 } } },
  ],
  [
    'forms: files that a receipt told of and nobody has: 1 files, promised = 0',
    { forms: { ...forms, whole: { ...forms.whole, waiting: 19 } } },
  ],
  [
    'forms: a witness without script is taken: 0, promised = 1',
    { forms: { ...forms, plain: { statuses: [503, 428], ms: 90_000 } } },
  ],
  ['acknowledged bytes lost: 700 bytes, promised = 0', { kept: { ...kept, lostBytes: 700 } }],
  ['items that are not what was sent: 1 items, promised = 0', { kept: { ...kept, mismatches: 1 } }],
  [
    'honest sendings that nobody saw: 1, promised = 0',
    {
      phases: phases.map((one) => ({
        ...one,
        sendings: [{ what: 'words', beganAt: 1, sentMs: 9, seenMs: undefined }],
      })),
    },
  ],
  ['processes that ended: 1, promised = 0', { restarted: ['command'] }],
]

test.each(BROKEN)('a broken promise (%s) is named in words, and nothing else', (told, report) => {
  expect(brokenOf(report)).toEqual([`BROKEN: ${told}`])
})
