// Runs the attacks of `npm run soak -- attack` at their smallest size. The stack is not shared, because a flood would
// harm the others.
import { randomInt } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { runAttack } from './attack.ts'
import { attackNotes } from './attack-notes.ts'
import { brokenPromises, promiseRows } from './attack-rows.ts'
import { SESSION_ENDS } from './session-end-ways.ts'

const given = process.env['FIRSTHAND_TEST_SEED']
const seed = given === undefined ? randomInt(1_000_000) : Number(given)
const lines: string[] = []
let isGreen = false

afterAll(() => {
  if (!isGreen) process.stderr.write(`FIRSTHAND_TEST_SEED=${seed}\n${lines.join('\n')}\n`)
})

test('under floods, ended sessions and forged custody every promise holds and honest work goes on', async () => {
  const floods = { clients: 20, officers: 1, sessions: 1, hands: 1, files: 5, calm: 20 }
  const sizes = { ...floods, seconds: 2, seenLimitMs: 240_000 }
  const say = (line: string): void => void lines.push(line)
  const report = await runAttack({ ...sizes, seed, store: 'local-disk', say })
  lines.push(...attackNotes(report, { cpuSeconds: 0.1 }))
  // 5 s are promised. This machine also runs other tests and gets twice as long.
  expect(brokenPromises(promiseRows(report, { streamMs: 10_000, calm: sizes.calm }))).toEqual([])
  // Each attack really took place.
  const { signIns, sessions, custody, notify, forms, phases } = report
  expect(signIns.invented.sent).toBeGreaterThanOrEqual(sizes.clients)
  expect(signIns.named.sent).toBeGreaterThan(0)
  expect(sessions.streams).toHaveLength(4 * SESSION_ENDS.length)
  expect(sessions.requests).toHaveLength(SESSION_ENDS.length)
  expect(custody.entries.attempts).toBeGreaterThan(400)
  expect(custody.cards.attempts).toBeGreaterThan(100)
  expect(custody.deeds.attempts).toBeGreaterThan(100)
  expect(notify.sent).toBeGreaterThan(1000)
  expect(forms.scripts.unpaid.codes.get('sendings: proof-needed')).toBeGreaterThan(0)
  expect(phases.flatMap(({ sendings }) => sendings).some(({ what }) => what === 'words')).toBe(true)
  isGreen = true
}, 600_000)
