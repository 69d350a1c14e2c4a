/**
 * Writes an object to disk in the only safe order: all bytes into a temporary file, fsync, the final name in one atomic
 * step (rename; link(2) for create-once), fsync of the folder. A kill at any point leaves either no object or the whole
 * object.
 */
import { randomBytes } from 'node:crypto'
import { type FileHandle, link, open, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { roundUpToMinute } from '@firsthand/domain'
import { isCode } from './disk-refusal.ts'
import type { FolderSync } from './folder-sync.ts'
import type { Folders } from './folders.ts'
import { incomingFolder, type LocalPath } from './local-path.ts'

export interface Disk {
  readonly root: string
  readonly folders: Folders
  readonly sync: FolderSync
  /** Rounds file times to whole minutes. Exact times in the drop would reveal when a phone was sending. */
  readonly hidesSeconds?: boolean
}

/** An error of the disk. The body may throw errors of any kind, which must not be mistaken for the disk's. */
export class DiskError extends Error {
  /** True if the object already has its name although its durability is not certain. */
  readonly isNamed: boolean

  constructor(cause: unknown, isNamed: boolean) {
    super('disk', { cause })
    this.name = 'DiskError'
    this.isNamed = isNamed
  }
}

export async function writeFileDurably(
  disk: Disk,
  path: LocalPath,
  body: AsyncIterable<Buffer> | readonly Buffer[],
  options: { readonly ifAbsent: boolean },
): Promise<void> {
  const temporary = join(incomingFolder(disk.root), randomBytes(16).toString('hex'))
  let named = false
  try {
    await writeTemporary(disk, temporary, body)
    await onDisk(() => giveName(disk, temporary, path, options.ifAbsent))
    named = !options.ifAbsent
    await onDisk(() => disk.sync.sync(path.folder), true)
  } finally {
    if (!named) await unlink(temporary).catch(() => undefined)
  }
}

async function writeTemporary(
  disk: Disk,
  temporary: string,
  body: AsyncIterable<Buffer> | readonly Buffer[],
): Promise<void> {
  const handle = await onDisk(() => open(temporary, 'wx', 0o600))
  try {
    if (isList(body)) await onDisk(() => writeList(handle, body))
    else for await (const chunk of body) await onDisk(() => writeWhole(handle, chunk))
    if (disk.hidesSeconds === true) {
      const minute = roundUpToMinute(Date.now()) / 1000
      await onDisk(() => handle.utimes(minute, minute))
    }
    await onDisk(() => handle.sync())
  } finally {
    await handle.close()
  }
}

async function writeWhole(handle: FileHandle, chunk: Buffer): Promise<void> {
  let done = 0
  while (done < chunk.length) done += (await handle.write(chunk, done, chunk.length - done)).bytesWritten
}

const isList = (body: AsyncIterable<Buffer> | readonly Buffer[]): body is readonly Buffer[] => Array.isArray(body)

/**
 * Writes many Buffers with one system call. Otherwise thousands of small segments would each occupy a thread several
 * times.
 */
async function writeList(handle: FileHandle, buffers: readonly Buffer[]): Promise<void> {
  let left = buffers.filter(({ length }) => length > 0)
  while (left.length > 0) left = after(left, (await handle.writev(left.slice(0, MOST_AT_ONCE))).bytesWritten)
}

/** The most buffers that one writev call accepts (IOV_MAX of Linux and macOS). */
const MOST_AT_ONCE = 1024

/** What remains of a list of Buffers after its first `bytes` bytes were written. */
function after(buffers: readonly Buffer[], bytes: number): Buffer[] {
  const left: Buffer[] = []
  let skip = bytes
  for (const buffer of buffers) {
    if (skip < buffer.length) left.push(skip === 0 ? buffer : buffer.subarray(skip))
    skip = Math.max(0, skip - buffer.length)
  }
  return left
}

async function giveName(disk: Disk, temporary: string, path: LocalPath, ifAbsent: boolean): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await disk.folders.make(path.folder)
      return await (ifAbsent ? link(temporary, path.file) : rename(temporary, path.file))
    } catch (error) {
      // `remove` may have deleted the empty folder between our mkdir and our rename.
      if (!isCode(error, 'ENOENT') || attempt === 5) throw error
      disk.folders.forget(path.folder)
    }
  }
}

async function onDisk<T>(step: () => Promise<T>, isNamed = false): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw new DiskError(error, isNamed)
  }
}
