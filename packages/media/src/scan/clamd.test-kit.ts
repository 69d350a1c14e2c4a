import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * The harmless text that every scanner reports as a virus (eicar.org), assembled here so that this file is not
 * reported.
 */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)
const SIGNATURE = `Local.Eicar:0:*:${EICAR.toString('hex')}\n`

/** Path of clamd. Firsthand does not need clamd, so if it is missing these tests are skipped by name. */
export const clamdProgram = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  .map((folder) => join(folder, 'clamd'))
  .find((path) => path.startsWith('/') && existsSync(path))

export interface TestClamd {
  /** Address in the form of the setting CLAMD. */
  readonly address: string
  close(): Promise<void>
}

/** Starts a real clamd with one signature, on its own socket. `streamMax` as in clamd.conf(5). */
export async function startClamd(streamMax = '1M'): Promise<TestClamd> {
  if (clamdProgram === undefined) throw new Error('clamd is not installed')
  const folder = await mkdtemp(join(tmpdir(), 'clamd-test-'))
  const socket = join(folder, 'socket')
  const config = join(folder, 'clamd.conf')
  await mkdir(join(folder, 'signatures'))
  await writeFile(join(folder, 'signatures', 'local.ndb'), SIGNATURE)
  const log = join(folder, 'log')
  const settings = [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${join(folder, 'signatures')}`,
    `TemporaryDirectory ${folder}`,
    `LogFile ${log}`,
    'Foreground yes',
    `StreamMaxLength ${streamMax}`,
    'AlertExceedsMax yes',
  ]
  await writeFile(config, `${settings.join('\n')}\n`)
  const child = spawn(clamdProgram, [`--config-file=${config}`], { stdio: 'ignore', env: {} })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const close = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; !existsSync(socket) && child.exitCode === null; tries += 1) {
    if (tries > 1200) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  if (existsSync(socket)) return { address: `unix:${socket}`, close }
  const said = await readFile(log, 'utf8').catch(() => '')
  await close()
  throw new Error(`clamd did not start: ${said.slice(-500)}`)
}

/** Starts a server that stands in for clamd and behaves as the test demands. */
export async function fakeClamd(serve: (socket: Socket) => void): Promise<TestClamd & { readonly port: number }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    serve(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const found = server.address()
  const port = typeof found === 'object' && found !== null ? found.port : 0
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return { address: `tcp://127.0.0.1:${port}`, port, close }
}
