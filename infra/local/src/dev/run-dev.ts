import { freePort } from '../free-port.ts'
import type { Say } from '../heartbeat.ts'
import { processTable } from '../process-table.ts'
import { runStack, type Started } from '../run-stack.ts'
import { readSettings } from '../settings.ts'
import { welcome } from '../welcome.ts'
import { fromSources } from './from-sources.ts'
import { reloadOnChange } from './reload.ts'
import { seedDrill } from './seed.ts'

/** Node's default debugger port; further processes take the next ones. */
const FIRST_INSPECT = 9229

export interface DevRun {
  readonly root: string
  readonly environment: NodeJS.ProcessEnv
  readonly args: readonly string[]
  readonly say: Say
  /** Bundles the sandbox's scripts again. */
  readonly bundleDecoders: () => Promise<void>
}

/** `npm run dev`: runs the stack of `npm start` from its sources. A changed file takes effect at once. */
export async function runDev({ root, environment, args, say, bundleDecoders }: DevRun): Promise<void> {
  const unknown = args.find((arg) => !/^--(seed|inspect(=.*)?)$/.test(arg))
  if (unknown !== undefined) throw new Error(`${unknown} is unknown; there are --seed and --inspect[=NAME,…]`)
  const settings = readSettings(environment, root)
  const inspect = inspectPorts(args)
  const launching = fromSources(root, { api: await freePort(settings.host), inspect })
  const welcomeAndWatch = async (started: Started): Promise<void> => {
    await welcome(started)
    for (const [name, port] of inspect) started.print(`  debugger of ${name.padEnd(12)} 127.0.0.1:${port}`)
    reloadOnChange(started, bundleDecoders)
    // Seeding takes a minute or two, so it runs in the background and the developer can begin at once.
    if (args.includes('--seed')) void seedDrill(started)
  }
  await runStack(settings, { processes: processTable, welcome: welcomeAndWatch, launching, say })
}

/** Parses `--inspect` (all processes) and `--inspect=command,relay` (these processes). */
function inspectPorts(args: readonly string[]): ReadonlyMap<string, number> {
  const wish = args.find((arg) => arg === '--inspect' || arg.startsWith('--inspect='))
  if (wish === undefined) return new Map()
  const [, list] = wish.split('=')
  const names = processTable.map(({ name }) => name as string)
  const wanted = list === undefined ? names : list.split(',')
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`no process is named ${unknown}; there are ${names.join(', ')}`)
  return new Map(wanted.map((name, index) => [name, FIRST_INSPECT + index]))
}
