// Runs a supervisor with stand-in processes in its own program, so that a test can kill it with -9.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readIfThere } from './private-file.ts'
import type { ProcessEntry } from './process-table.ts'
import { waitUntil } from './wait-until.ts'

/** Stand-in processes under two real names. `makeCheckout` makes the package folders from which they run. */
const standIns: readonly ProcessEntry[] = [
  { name: 'intake', room: 'services/intake', listens: 'public', writesOnly: true },
  { name: 'relay', room: 'workers/relay', usesRedis: true },
]

const standIn = `
import { createServer } from 'node:http'
import { spawn } from 'node:child_process'
const server = createServer((request, response) => response.end(JSON.stringify(process.env)))
server.listen(Number(process.env.PORT ?? 0), process.env.HOST ?? '127.0.0.1', () => {
  console.log(JSON.stringify({ event: 'process.ready', port: server.address().port }))
})
process.on('SIGTERM', () => { console.log(JSON.stringify({ event: 'process.stopped' })); process.exit(0) })
`

/** Makes a folder that looks like a built checkout and contains the stand-ins. */
export function makeCheckout(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'firsthand-stack-')))
  for (const { room } of standIns) {
    mkdirSync(join(root, room, 'dist', 'process'), { recursive: true })
    writeFileSync(join(root, room, 'package.json'), '{"type":"module"}')
    writeFileSync(join(root, room, 'dist', 'process', 'main.js'), standIn)
  }
  return root
}

/** A supervisor in its own process. */
export type TestSupervisor = {
  readonly process: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
  readonly untilReady: () => Promise<RunFacts>
}

export type RunFacts = {
  readonly pid: number
  readonly ready: boolean
  readonly intakeUrl: string
  readonly databaseUrl: string
  readonly processes: Readonly<Record<string, number>>
}

/** Starts a supervisor that runs the stand-ins of `root`. */
export function startSupervisor(root: string, environment: NodeJS.ProcessEnv): TestSupervisor {
  const program = fileURLToPath(new URL('supervisor.test-kit.mjs', import.meta.url))
  const child = spawn(process.execPath, [program, root, JSON.stringify(standIns)], {
    env: { ...process.env, FIRSTHAND_FETCH: 'never', FIRSTHAND_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const data = environment['FIRSTHAND_DATA'] ?? join(root, '.firsthand')
  const untilReady = () =>
    waitUntil({ what: 'the stack to be ready', limitMs: 240_000 }, () => {
      if (child.exitCode !== null) throw new Error(`the supervisor ended: ${output}`)
      return output.includes('Firsthand is ready') ? parseRun(readIfThere(join(data, 'run.json'))) : undefined
    })
  return { process: child, output: () => output, ended, untilReady }
}

/** Parses the run.json of a data folder. */
export function parseRun(text: string | undefined): RunFacts {
  return JSON.parse(text ?? '{}') as RunFacts
}
