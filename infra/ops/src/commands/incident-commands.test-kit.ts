import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createTestDatabase } from '../../../../packages/database/src/test-database.test-kit.ts'
import { runCli } from '../cli/run-cli.ts'
import { allCommands } from './all-commands.ts'

async function make() {
  const database = await createTestDatabase()
  const data = await mkdtemp(join(tmpdir(), 'firsthand-commands-'))
  const release = async (): Promise<void> => {
    await database.release()
    await rm(data, { recursive: true, force: true })
  }
  return { database, data, release }
}

/** A database and a data folder of its own, and the commands that work on them. */
export function commandGround() {
  let made: Awaited<ReturnType<typeof make>> | undefined
  beforeAll(async () => {
    made = await make()
  })
  afterAll(() => made?.release())
  const here = () => {
    if (made === undefined) throw new Error('commandGround: nothing is made before the tests begin')
    return made
  }
  return {
    here,
    async run(...argv: string[]) {
      const { database, data } = here()
      const out: string[] = []
      const err: string[] = []
      const code = await runCli({
        ...{ argv, root: data, commands: allCommands, ask: undefined, signal: new AbortController().signal },
        env: { DATABASE_URL: database.urlOf('ops'), FIRSTHAND_DATA: data, FIRSTHAND_OPERATOR: 'anna' },
        out: (text) => out.push(text),
        err: (text) => err.push(text),
      })
      return { code, text: out.join('\n'), failed: err.join('\n') }
    },
  }
}
