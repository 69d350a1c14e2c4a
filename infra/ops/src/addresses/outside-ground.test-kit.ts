import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { madeForce } from '../../../../services/intake/src/force/force.test-kit.ts'
import { prepareGround, serve } from '../../../../services/intake/src/intake.test-kit.ts'
import { runCli } from '../cli/run-cli.ts'
import { allCommands } from '../commands/all-commands.ts'
import { copyOf } from './copied-door.test-kit.ts'

async function make() {
  const ground = await prepareGround()
  const drill = await ground.openIncident({ title: 'Fire at the harbour' })
  await ground.openIncident({ slug: 'ended', state: 'closed' })
  const real = await serve(await ground.deps({ force: madeForce() }))
  const copy = await copyOf(real.url)
  const data = await mkdtemp(join(tmpdir(), 'firsthand-addresses-'))
  const release = async (): Promise<void> => {
    await copy.close()
    await real.close()
    await ground.release()
    await rm(data, { recursive: true, force: true })
  }
  return { ground, drill, real, copy, data, release }
}

/** Our own door with an open drill and an ended one, a copy of it outside, and the command that checks. */
export function outsideGround() {
  let made: Awaited<ReturnType<typeof make>> | undefined
  beforeAll(async () => {
    made = await make()
  })
  afterAll(() => made?.release())
  const here = () => {
    if (made === undefined) throw new Error('outsideGround: nothing is made before the tests begin')
    return made
  }
  return {
    here,
    withDatabase: () => ({ DATABASE_URL: here().ground.db.urlOf('ops') }),
    withIntake: () => ({ FIRSTHAND_INTAKE_URL: here().real.url }),
    async run(env: Readonly<Record<string, string>>, ...argv: string[]) {
      const { data } = here()
      const out: string[] = []
      const err: string[] = []
      const code = await runCli({
        ...{ argv: ['addresses', ...argv, '--as', 'tests'], root: data, commands: allCommands },
        env: { FIRSTHAND_DATA: data, ...env },
        ...{ signal: new AbortController().signal, out: (text) => out.push(text), err: (text) => err.push(text) },
      })
      return { code, out: out.join('\n'), err: err.join('\n') }
    },
  }
}
