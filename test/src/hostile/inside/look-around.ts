// Looks around inside every decoder's sandbox and prints one JSON document. It is a process of its own, so that both
// root and an ordinary user can run it.
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer as createTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPrograms, type Programs } from '@firsthand/media'
import {
  ABSENT,
  CLONE,
  DECODERS,
  FORKING,
  IOCTL,
  METADATA_LIMITS,
  openSandbox,
  REFUSED,
  STILL_LIMITS,
  TRANSCODE_LIMITS,
} from '@firsthand/media/sandbox'

const SECRET = 'key-that-nobody-may-see'
const column = process.arch === 'arm64' ? 1 : 0
// Flags of linux/sched.h; 17 is SIGCHLD.
const NAMESPACES = { user: 0x10000000, network: 0x40000000, mounts: 0x00020000, processes: 0x20000000, ipc: 0x08000000 }
const PLACES = [METADATA_LIMITS, STILL_LIMITS, TRANSCODE_LIMITS]

process.env['FIRSTHAND_SECRET'] = SECRET
const house = await mkdtemp(join(tmpdir(), 'firsthand-inside-'))
const probe = join(house, 'code', 'look-around')
const item = join(house, 'data', 'scratch', 'item')
await mkdir(join(house, 'code'), { recursive: true })
await mkdir(join(house, 'data', 'keys'), { recursive: true })
await mkdir(join(item, 'room'), { recursive: true })
await copyFile(fileURLToPath(new URL('./look-around.pl', import.meta.url)), probe)
await chmod(probe, 0o755)
const secrets = [
  join(house, 'data', 'keys', 'incident'),
  join(house, 'data', 'scratch', 'other-item'),
  join(item, 'beside'),
]
for (const path of secrets) await writeFile(path, SECRET)

const listener = createTcp((socket) => socket.destroy())
let calls = 0
listener.on('connection', () => {
  calls += 1
})
await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))

const orders = {
  secret: SECRET,
  read: [...secrets, '/etc/passwd', '/etc/shadow', '/etc/hostname', `/proc/${process.pid}/environ`, process.execPath],
  list: [house, '/home', '/root', '/var', '/run', '/sys', '/srv', '/opt', '/mnt', '/etc/ssl'],
  write: ['/x', '/in/x', '/in/file', '/usr/x', '/etc/x', '/dev/x', '/proc/x', '/dev/shm/x', probe],
  append: ['/proc/sys/kernel/core_pattern', '/proc/sysrq-trigger', '/proc/self/oom_score_adj', '/dev/mem', '/dev/kmsg'],
  calls: numbersOf({ ...REFUSED, ...ABSENT, ...FORKING }),
  cloneCall: CLONE[column],
  ioctlCall: IOCTL[column],
  clone: Object.fromEntries(Object.entries(NAMESPACES).map(([name, flag]) => [name, flag + 17])),
}
const file = join(item, 'file')
await writeFile(file, JSON.stringify(orders))

const real = await findPrograms(process.env['PATH'] ?? '')
const inPlace: Programs = {
  ...real,
  ...Object.fromEntries([...DECODERS, 'node'].map((name) => [name, probe])),
  perl: undefined,
  node: probe,
  roots: [join(house, 'code')],
}
const sandbox = await openSandbox(inPlace)
const seen: unknown[] = []
for (const [at, program] of DECODERS.entries()) {
  const scratchDir = await mkdtemp(join(item, 'room', 'read-'))
  const limits = PLACES[at % PLACES.length] ?? METADATA_LIMITS
  const run = await sandbox.run({ program, args: () => [], inputFile: file, scratchDir, limits })
  if (!run.ok) seen.push({ program, refused: run.error })
  else {
    const { ended, exitCode, stdout, stderr } = run.value
    const left = (await readdir(scratchDir, { withFileTypes: true })).map((entry) => `${entry.name}:${entry.isFile()}`)
    seen.push({ program, ended, exitCode, stderr, left, look: JSON.parse(stdout.toString('utf8') || 'null') })
  }
}
const beside = (await readdir(item)).sort()
await rm(house, { recursive: true, force: true })
await new Promise((resolve) => listener.close(resolve))
process.stdout.write(JSON.stringify({ uid: process.getuid?.(), state: sandbox.state, calls, beside, seen }))

function numbersOf(table: Readonly<Record<string, readonly [number, number]>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(table)
      .map(([name, pair]) => [name, pair[column]] as const)
      .filter(([, number]) => number >= 0),
  )
}
