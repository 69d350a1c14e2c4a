import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The session of one account at one address. At another address it is ignored. */
export interface KeptSession {
  readonly address: string
  readonly officer: string
  /** The session cookie as command set it: `name=value`. */
  readonly cookie: string
  /** The device cookie. Command recognises this client by it, so that wrong tries by strangers do not lock it out. */
  readonly device?: string
}

export interface SessionFile {
  readonly lock: string
  read(address: string, officer: string): Promise<KeptSession | undefined>
  write(session: KeptSession): Promise<void>
  forget(): Promise<void>
}

/** Keeps the session in `cli-session.json` (0600) beside run.json. */
export function createSessionFile(data: string): SessionFile {
  const file = join(data, 'cli-session.json')
  return {
    lock: join(data, 'cli-session.lock'),
    async read(address, officer) {
      const text = await readFile(file, 'utf8').catch(() => undefined)
      const session = text === undefined ? undefined : parseSession(text)
      return session?.address === address && session.officer === officer ? session : undefined
    },
    async write(session) {
      await mkdir(data, { recursive: true, mode: 0o700 })
      const aside = `${file}.${randomBytes(6).toString('hex')}`
      await writeFile(aside, `${JSON.stringify(session)}\n`, { mode: 0o600, flag: 'wx' })
      await rename(aside, file)
    },
    async forget() {
      await unlink(file).catch(() => undefined)
    },
  }
}

function parseSession(text: string): KeptSession | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const { address, officer, cookie, device } = value as Readonly<Record<string, unknown>>
    return typeof address === 'string' && typeof officer === 'string' && typeof cookie === 'string'
      ? { address, officer, cookie, ...(typeof device === 'string' ? { device } : {}) }
      : undefined
  } catch {
    return undefined
  }
}
