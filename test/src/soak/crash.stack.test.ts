// Six rounds of `npm run soak -- crash` on local disk: each of the six processes dies once.
import { randomInt } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { runCrash } from './crash.ts'
import { crashNotes, lossRows } from './crash-rows.ts'
import { VICTIMS } from './plan.ts'

const given = process.env['FIRSTHAND_TEST_SEED']
const seed = given === undefined ? randomInt(1_000_000) : Number(given)
const lines: string[] = []
let isGreen = false

afterAll(() => {
  if (!isGreen) process.stderr.write(`FIRSTHAND_TEST_SEED=${seed}\n${lines.join('\n')}\n`)
})

test('six kills of random processes lose no acknowledged byte and duplicate nothing', async () => {
  const options = {
    rounds: 6,
    storeRounds: 0,
    seed,
    store: 'local-disk',
    say: (line: string) => void lines.push(line),
  } as const
  const report = await runCrash(options)
  lines.push(...crashNotes(report))
  expect(new Set(report.rounds.map(({ victim }) => victim))).toEqual(new Set(VICTIMS))
  expect(lossRows(report, options).filter(({ met }) => !met)).toEqual([])
  isGreen = true
}, 1_200_000)
