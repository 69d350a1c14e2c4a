import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '@firsthand/local'
import { BLOCK_BYTES, type CephPorts, cephConfig } from './ceph-config.ts'
import { type Daemon, startDaemon } from './ceph-daemon.ts'
import { findOrInstallCeph } from './ceph-programs.ts'

export interface S3Credential {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** the ARN by which bucket policies name this user */
  readonly arn: string
}

/** What a test needs to use an S3 server. `FIRSTHAND_TEST_S3` carries it as JSON from the run's set-up to the tests. */
export interface TestS3 {
  readonly endpoint: string
  readonly region: string
  readonly owner: S3Credential
  readonly writer: S3Credential
}

export interface Ceph extends TestS3 {
  stop(): Promise<void>
  /** Kills everything at once, like a power cut. `startCeph` with the same folder starts it again. */
  kill9(): Promise<void>
  /** Kills only the S3 gateway; the cluster behind it lives on. `startGateway` starts it again. */
  kill9Gateway(): Promise<void>
  startGateway(): Promise<void>
}

export interface CephUnavailable {
  readonly unavailable: string
}

export interface StartCeph {
  /**
   * An absolute folder for data, logs and sockets. With a folder used before, the same cluster starts again. Keep the
   * path short: a socket's path may have 107 characters.
   */
  readonly dir: string
  readonly log: (line: string) => void
  readonly ports?: CephPorts
  /** The size of the sparse file for all objects; 4 GiB by default. */
  readonly blockBytes?: number
}

interface Identity {
  readonly ports: CephPorts
  readonly owner: S3Credential
  readonly writer: S3Credential
}

const run = promisify(execFile)

/**
 * Starts Ceph (the first time takes about 10 s, and downloads 82 MB if it is not installed), or returns why it cannot
 * run here.
 */
export async function startCeph(options: StartCeph): Promise<Ceph | CephUnavailable> {
  const { dir, log } = options
  const unavailable = await findOrInstallCeph(log)
  if (unavailable !== undefined) return { unavailable }
  const isFresh = !existsSync(join(dir, 'identity.json'))
  const identity = isFresh ? await layOut(options) : readIdentity(dir)
  const daemons: Daemon[] = []
  const endAll = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    for (const daemon of [...daemons].reverse()) await daemon.end(signal)
  }
  try {
    await startAll(dir, { identity, isFresh, daemons })
  } catch (error) {
    await endAll('SIGKILL')
    const said = daemons.map((daemon) => `${daemon.name}: ${daemon.lastWords()}`).join('\n')
    throw new Error(`Ceph did not start in ${dir}\n${said}`, { cause: error })
  }
  const { ports, owner, writer } = identity
  const endpoint = `http://127.0.0.1:${ports.s3}`
  log(`Ceph RGW ready on ${endpoint}`)
  return {
    endpoint,
    region: 'us-east-1',
    owner,
    writer,
    stop: () => endAll('SIGTERM'),
    kill9: () => endAll('SIGKILL'),
    async kill9Gateway() {
      // The gateway is the last in the list, because it was started last.
      await daemons.pop()?.end('SIGKILL')
    },
    startGateway: () => startGateway(dir, ports.s3, daemons),
  }
}

async function layOut({ dir, ports: given, blockBytes = BLOCK_BYTES }: StartCeph): Promise<Identity> {
  for (const folder of ['mon', 'osd', 'rgw', 'run']) mkdirSync(join(dir, folder), { recursive: true })
  const ports = given ?? (await freePorts())
  const fsid = randomUUID()
  writeFileSync(join(dir, 'ceph.conf'), cephConfig(dir, { fsid, ports, blockBytes }))
  const address = `[v2:127.0.0.1:${ports.monV2},v1:127.0.0.1:${ports.monV1}]`
  await tool('monmaptool', ['--create', '--clobber', '--fsid', fsid, '--addv', 'a', address, join(dir, 'monmap')])
  await tool('ceph-mon', ['--conf', join(dir, 'ceph.conf'), '--mkfs', '-i', 'a', '--monmap', join(dir, 'monmap')])
  return { ports, owner: credential('owner'), writer: credential('writer') }
}

const credential = (uid: string): S3Credential => ({
  accessKeyId: randomBytes(10).toString('hex').toUpperCase(),
  secretAccessKey: randomBytes(20).toString('hex'),
  arn: `arn:aws:iam:::user/${uid}`,
})

const readIdentity = (dir: string): Identity => parseFact(readFileSync(join(dir, 'identity.json'), 'utf8'))
const parseFact = (text: string): Identity => JSON.parse(text) as Identity

interface Starting {
  readonly identity: Identity
  readonly isFresh: boolean
  readonly daemons: Daemon[]
}

async function startAll(dir: string, { identity, isFresh, daemons }: Starting): Promise<void> {
  const conf = ['--conf', join(dir, 'ceph.conf')]
  const start = (name: string, command: readonly string[]): Daemon => {
    const daemon = startDaemon(dir, name, command)
    daemons.push(daemon)
    return daemon
  }
  const mon = start('mon', ['ceph-mon', ...conf, '-i', 'a', '-f'])
  if (isFresh) {
    const uuid = randomUUID()
    await tool('ceph', [...conf, 'osd', 'new', uuid])
    await tool('ceph-osd', [...conf, '-i', '0', '--mkfs', '--osd-uuid', uuid, '--no-mon-config'])
  }
  const osd = start('osd', ['ceph-osd', ...conf, '-i', '0', '-f'])
  await until('the OSD', [mon, osd], async () => /\b1 up\b/.test(await tool('ceph', [...conf, 'osd', 'stat'])))
  await startGateway(dir, identity.ports.s3, daemons)
  if (!isFresh) return
  for (const uid of ['owner', 'writer'] as const) {
    const { accessKeyId, secretAccessKey } = identity[uid]
    const keys = [`--access-key=${accessKeyId}`, `--secret-key=${secretAccessKey}`]
    await tool('radosgw-admin', [
      ...conf,
      '-n',
      'client.rgw',
      'user',
      'create',
      `--uid=${uid}`,
      `--display-name=${uid}`,
      ...keys,
    ])
  }
  // Written last, because an interrupted start must not look finished.
  writeFileSync(join(dir, 'identity.json'), JSON.stringify(identity), { mode: 0o600 })
}

/** Starts the gateway, which needs all `daemons`, and adds it to them. */
async function startGateway(dir: string, port: number, daemons: Daemon[]): Promise<void> {
  const conf = ['--conf', join(dir, 'ceph.conf')]
  daemons.push(startDaemon(dir, 'rgw', ['radosgw', ...conf, '-n', 'client.rgw', '-f']))
  await until('the RGW', daemons, async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(20_000) })
    return answer.ok
  })
}

const START_LIMIT_MS = 300_000

async function until(what: string, needed: readonly Daemon[], isReady: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  while (!(await isReady().catch(() => false))) {
    const dead = needed.find((daemon) => !daemon.isAlive())
    if (dead !== undefined) throw new Error(`${dead.name} ended while ${what} started`)
    if (Date.now() > deadline) throw new Error(`${what} was not ready in ${START_LIMIT_MS / 1000} s`)
    await pause(100)
  }
}

async function tool(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, args, { cwd: '/', timeout: 180_000, maxBuffer: 8 * 1024 * 1024 })
  return stdout
}

async function freePorts(): Promise<CephPorts> {
  const ports = new Set<number>()
  while (ports.size < 3) ports.add(await freePort())
  const [s3 = 0, monV2 = 0, monV1 = 0] = ports
  return { s3, monV2, monV1 }
}
