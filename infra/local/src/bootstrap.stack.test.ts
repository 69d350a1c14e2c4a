// Tests the way from a clone to `Firsthand is ready`, as an unprivileged user who has no Postgres, Valkey, ffmpeg,
// exiftool, bubblewrap, heif-dec or poppler. The test fetches from the distribution and from npm, so it runs only in
// CI. `npm run soak -- laws` also compiles everything, and repeats the test as root. Compiling is the same for every
// user; for root only the owner of the folder differs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BareMachine, type BareStart, layOutBareMachine, type User } from './bare-machine.test-kit.ts'
import { readIfThere } from './private-file.ts'
import { identityOf } from './process-identity.ts'
import { parseRun } from './stack.test-kit.ts'
import { waitUntil } from './wait-until.ts'

const isSoak = process.env['FIRSTHAND_LAWS'] !== undefined
const isRoot = process.getuid?.() === 0
/**
 * The limit is long, because everything is fetched, installed and compiled while two other workers of the test run are
 * busy.
 */
const LIMIT_MS = 900_000
const nobody = isRoot ? parseNobody(readFileSync('/etc/passwd', 'utf8')) : undefined

function parseNobody(passwd: string): User {
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(passwd) ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

async function expectReadyAndStopped(start: BareStart): Promise<void> {
  await waitUntil({ what: 'a stack on a bare machine', limitMs: LIMIT_MS, everyMs: 200 }, () => {
    if (start.process.exitCode !== null) throw new Error('npm start ended')
    return start.output().includes('Firsthand is ready')
  }).catch((cause: unknown) => {
    throw new Error(`no stack on a bare machine:\n${start.output()}`, { cause })
  })
  expect(start.output()).toContain('Fetching into a folder of our own: valkey-server, ffmpeg, ffprobe, exiftool')
  const run = parseRun(readIfThere(join(start.data, 'run.json')))
  expect(run.ready).toBe(true)
  // npm passes a signal on to the program that it runs.
  start.process.kill('SIGTERM')
  await start.ended
  const pids = [run.pid, ...Object.values(run.processes)]
  await waitUntil({ what: 'all of it to end', limitMs: 120_000 }, () => pids.every((pid) => !identityOf(pid)))
}

describe.runIf(process.env['CI'] === 'true' && process.platform === 'linux')(
  'a machine with Node and nothing else',
  () => {
    let machine: BareMachine
    beforeAll(() => {
      machine = layOutBareMachine(nobody, { fromNothing: isSoak })
    })
    afterAll(() => machine.remove())

    test('an unprivileged user comes from a clone to a running stack', { timeout: LIMIT_MS + 200_000 }, async () => {
      await expectReadyAndStopped(machine.start('user', nobody))
    })

    test.runIf(isRoot && isSoak)(
      'root does so too, and nothing is installed for it',
      { timeout: LIMIT_MS + 200_000 },
      async () => {
        await expectReadyAndStopped(machine.start('root', undefined))
      },
    )
  },
)
