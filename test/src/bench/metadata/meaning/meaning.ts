// Score 2: whether our claims about a file's time are true.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type InspectRequest, inspectFile, type Sandbox } from '@firsthand/media'
import type { BenchRow } from '../../bench.ts'
import { MADE_CASES } from './made-cases.ts'
import { createMaker } from './maker.ts'
import { PHONE_TRUTH } from './phone-truth.ts'
import { type Truth, type Verdict, verdictsOn } from './verdict.ts'

interface Judged {
  readonly what: string
  readonly verdicts: readonly Verdict[]
}

export interface MeaningOptions {
  /** A folder of real phones' files. It may be absent. */
  readonly phone: string
  /** The number of made cases to run, without the phones' files; undefined runs all. */
  readonly cases: number | undefined
}

export async function measureMeaning(
  sandbox: Sandbox,
  { phone, cases }: MeaningOptions,
  say: (line: string) => void,
): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-meaning-'))
  try {
    const judge = createJudge(sandbox, folder)
    const judged: Judged[] = []
    const maker = createMaker(sandbox.programs, folder)
    for (const { what, make, truth, name, lastModified } of MADE_CASES.slice(0, cases)) {
      say(`meaning: ${what}`)
      const file = await make(maker)
      judged.push(await judge(what, truth, { file, name, lastModified }))
    }
    for (const [name, truth] of cases === undefined ? Object.entries(PHONE_TRUTH) : []) {
      const file = join(phone, name)
      if (existsSync(file)) judged.push(await judge(`phone/${name}`, truth, { file, name }))
    }
    return { rows: rowsOf(judged), notes: notesOf(judged) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Asked = Pick<InspectRequest, 'file' | 'name' | 'lastModified'>

function createJudge(sandbox: Sandbox, folder: string): (what: string, truth: Truth, asked: Asked) => Promise<Judged> {
  let count = 0
  return async (what, truth, asked) => {
    count += 1
    const scratch = join(folder, `scratch-${count}`)
    await mkdir(scratch)
    return { what, verdicts: verdictsOn(await inspectFile({ sandbox, scratch, ...asked }), truth) }
  }
}

const SAID: Readonly<Record<Verdict['what'], string>> = {
  interval: 'meaning: the true UTC lies in the claim’s interval',
  provenance: 'meaning: where the zone came from is right',
  stated: 'meaning: nothing assumed is stored as stated',
  sign: 'meaning: what must be seen is a sign',
}

function rowsOf(judged: readonly Judged[]): BenchRow[] {
  const all = judged.flatMap(({ verdicts }) => verdicts)
  return Object.entries(SAID).map(([kind, what]) => {
    const of = all.filter((verdict) => verdict.what === kind)
    const value = of.filter(({ isRight }) => isRight).length
    return { what, value, unit: `of ${of.length} claims`, op: '=', aim: of.length, met: value === of.length }
  })
}

const notesOf = (judged: readonly Judged[]): string[] => [
  `meaning: ${judged.length} files with a known truth`,
  ...judged.flatMap(({ what, verdicts }) =>
    verdicts
      .filter(({ isRight }) => !isRight)
      .map((wrong) => `meaning, ${what}: ${wrong.what} of ${wrong.source} is wrong: ${wrong.said}`),
  ),
]
