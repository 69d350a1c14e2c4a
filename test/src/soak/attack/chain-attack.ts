// Attack 6: somebody who owns the database cuts a chain, in five ways, each on a copy; custody is verified by whoever types it.
import { join } from 'node:path'
import { createPool } from '@firsthand/database'
import { tamper } from '../../../../infra/ops/src/custody/cut-chain.test-kit.ts'
import { CUTS, type Cut, cutsOf, NEEDS_HEADS } from './chain-cuts.ts'
import { type CopiedDatabase, copyDatabase } from './copied-database.ts'
import type { Ground } from './ground.ts'
import { verifyCustody } from './verify-custody.ts'

export interface ChainEnd {
  /** Exit code of `firsthand custody verify` on the copy before anything is cut. */
  readonly whole: number
  readonly cuts: readonly CutTold[]
}

export interface CutTold {
  readonly cut: Cut
  /** Exit code: 1 where it is told. */
  readonly code: number
}

/** The last attack: while a copy is made, whoever works in the database is turned away. */
export async function attackChains(ground: Ground, say: (line: string) => void): Promise<ChainEnd> {
  const first = await copyDatabase(ground.ownerUrl, 'firsthand_copy')
  try {
    const heads = join(first.data, 'heads-elsewhere.json')
    const { code: whole, text } = await verifyCustody(ground.stack, first, '--write-heads', heads)
    if (whole !== 0) say(`FOUND: a chain that nobody cut is not whole: ${text}`)
    const cuts: CutTold[] = []
    for (const [at, cut] of CUTS.entries()) {
      const copy = await copyDatabase(first.ownerUrl, `firsthand_cut_${at + 1}`)
      try {
        const code = await cutAndVerify(ground, { copy, cut, heads })
        if (code !== 1) say(`FOUND: ${cut}, and custody verify ended with ${code}`)
        cuts.push({ cut, code })
      } finally {
        await copy.drop()
      }
    }
    return { whole, cuts }
  } finally {
    await first.drop()
  }
}

interface Cutting {
  readonly copy: CopiedDatabase
  readonly cut: Cut
  readonly heads: string
}

async function cutAndVerify({ stack, incident }: Ground, { copy, cut, heads }: Cutting): Promise<number> {
  const owner = createPool({ url: copy.ownerUrl, max: 1 })
  try {
    await tamper(owner, ...cutsOf(incident.id)[cut])
  } finally {
    await owner.end()
  }
  const known = cut === NEEDS_HEADS ? ['--heads', heads] : []
  return (await verifyCustody(stack, copy, ...known)).code
}
