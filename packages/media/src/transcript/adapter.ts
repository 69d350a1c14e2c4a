import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute } from 'node:path'
import { err, ok, type Result } from '@firsthand/domain'
import { asRecord } from '../answers/lenient-json.ts'

/** An operator's program that transcribes or translates, ready to run in the sandbox. */
export interface Adapter {
  /** Absolute path and arguments; `{wav}` among them is replaced by the path of the sound. */
  readonly command: readonly string[]
  /** Name and version, stored as the maker of a text. Another program, or other arguments, give another maker. */
  readonly maker: string
  /**
   * Parts of this machine that the program sees in addition to the system's programs, read-only: its own folder and its
   * models.
   */
  readonly binds: readonly string[]
  readonly memoryBytes: number
  /** Time limit as a factor: seconds of work per second of sound. */
  readonly timeFactor: number
}

interface AdapterSetting {
  readonly command: readonly string[]
  readonly name: string
  readonly folders: readonly string[]
  readonly memoryBytes: number
  readonly timeFactor: number
}

export type AdapterFault = 'malformed' | 'not-there' | 'folder-too-wide'

const MiB = 1024 * 1024

/**
 * Parses a setting: an absolute path; a JSON array of path and arguments; or a JSON object `{ "command": […], "name",
 * "folders": […], "memoryMiB", "timeFactor" }`.
 */
export function parseAdapterSetting(text: string): Result<AdapterSetting, 'malformed'> {
  const value: unknown = text.startsWith('/') ? [text] : parseJson(text)
  const {
    command,
    name,
    folders = [],
    memoryMiB = 4096,
    timeFactor = 10,
  } = (Array.isArray(value) ? { command: value } : asRecord(value)) ?? {}
  const line = texts(command)
  const shown = texts(folders)
  const [program = ''] = line ?? []
  // For a script, its own name is used instead of its interpreter's.
  const called = name ?? basename(line?.find((part, at) => at > 0 && isAbsolute(part)) ?? program)
  if (line === undefined || shown === undefined || ![program, ...shown].every(isAbsolute)) return err('malformed')
  if (!isWithin(memoryMiB, 64, 262_144) || !isWithin(timeFactor, 0.1, 1000) || !isName(called)) return err('malformed')
  return ok({ command: line, name: called, folders: shown, memoryBytes: memoryMiB * MiB, timeFactor })
}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w .+-]{1,60}$/.test(value)

/**
 * Resolves the setting. The program sees its own folder, and those of arguments that are files, read-only. It never
 * sees `secret` folders (keys, data), or whole system or home folders.
 */
export async function openAdapter(
  setting: AdapterSetting,
  secret: readonly string[],
): Promise<Result<Adapter, AdapterFault>> {
  const [program = '', ...args] = setting.command
  const real = await realpath(program).catch(() => undefined)
  if (real === undefined || !(await stat(real)).isFile()) return err('not-there')
  const folders = await Promise.all(setting.folders.map((folder) => realpath(folder).catch(() => folder)))
  const files = [real, ...(await present(args)), ...folders]
  const binds = await Promise.all(files.map(folderOf))
  const asked = [...new Set([...binds, ...(isSystem(program) ? [] : [dirname(program)])])].filter(
    (one) => !isSystem(one),
  )
  const hidden = await Promise.all(secret.map((folder) => realpath(folder).catch(() => folder)))
  if (asked.some((folder) => isTooWide(folder, hidden))) return err('folder-too-wide')
  const version = await digestOf([real, ...(await present(args))], setting.command)
  const { memoryBytes, timeFactor, name, command } = setting
  return ok({ command, maker: `${name} ${version}`, binds: asked, memoryBytes, timeFactor })
}

const present = async (args: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(args.filter(isAbsolute).map((arg) => realpath(arg).catch(() => undefined)))
  return found.flatMap((path) => path ?? [])
}

const folderOf = async (path: string): Promise<string> => {
  const there = await stat(path).catch(() => undefined)
  return there?.isDirectory() === true ? path : dirname(path)
}

/** Whether a path is in a system folder, which every child sees anyway. */
const isSystem = (path: string): boolean => /^\/(?:usr|s?bin|lib\w*)(?:\/|$)/.test(path)

const WIDE =
  /^\/(?:home|root|etc|var|proc|sys|dev|run|boot|mnt|media|srv|opt|data|tmp)?\/?$|^\/(?:proc|sys|dev|etc|run)\/|^\/home\/[^/]+\/?$/

function isTooWide(folder: string, secret: readonly string[]): boolean {
  if (WIDE.test(folder)) return true
  return secret.some((one) => one === folder || one.startsWith(`${folder}/`) || folder.startsWith(`${one}/`))
}

/**
 * Digest of the program, script and arguments. If one of these changes, the maker changes, and its texts are stored
 * beside the old ones.
 */
async function digestOf(files: readonly string[], command: readonly string[]): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(command))
  for (const file of files) {
    const found = await stat(file)
    // For models and folders only the size counts.
    if (!found.isFile() || found.size > 64 * MiB) digest.update(String(found.size))
    else for await (const chunk of createReadStream(file)) digest.update(chunk)
  }
  return digest.digest('hex').slice(0, 8)
}

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.length <= 64 && value.every((one) => typeof one === 'string' && !one.includes('\0'))
    ? parseTexts(value)
    : undefined
const parseTexts = (value: readonly unknown[]): readonly string[] => value as readonly string[]

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
