/**
 * The one way in which an object comes to lie on disk: whole into a temporary file, fsync, then its name in one
 * atomic step (rename; link(2) for create-once), then fsync of the folder. A kill at any point leaves either no object
 * or all of it.
 */
import { randomBytes } from 'node:crypto'
import { link, open, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { isCode } from './disk-refusal.ts'
import type { FolderSync } from './folder-sync.ts'
import type { Folders } from './folders.ts'
import { incomingFolder, type LocalPath } from './local-path.ts'

export interface Disk {
  readonly root: string
  readonly folders: Folders
  readonly sync: FolderSync
}

/** An error of the disk itself, kept apart from errors that the body throws (those may be of any kind). */
export class DiskError extends Error {
  /** the object has its name already, only its durability is not sure */
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
  body: AsyncIterable<Buffer>,
  options: { readonly ifAbsent: boolean },
): Promise<void> {
  const temporary = join(incomingFolder(disk.root), randomBytes(16).toString('hex'))
  let named = false
  try {
    await writeTemporary(temporary, body)
    await onDisk(() => giveName(disk, temporary, path, options.ifAbsent))
    named = !options.ifAbsent
    await onDisk(() => disk.sync.sync(path.folder), true)
  } finally {
    if (!named) await unlink(temporary).catch(() => undefined)
  }
}

async function writeTemporary(temporary: string, body: AsyncIterable<Buffer>): Promise<void> {
  const handle = await onDisk(() => open(temporary, 'wx', 0o600))
  try {
    for await (const chunk of body) await onDisk(() => writeWhole(handle, chunk))
    await onDisk(() => handle.sync())
  } finally {
    await handle.close()
  }
}

async function writeWhole(handle: Awaited<ReturnType<typeof open>>, chunk: Buffer): Promise<void> {
  let done = 0
  while (done < chunk.length) done += (await handle.write(chunk, done, chunk.length - done)).bytesWritten
}

async function giveName(disk: Disk, temporary: string, path: LocalPath, ifAbsent: boolean): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await disk.folders.make(path.folder)
      return await (ifAbsent ? link(temporary, path.file) : rename(temporary, path.file))
    } catch (error) {
      // `remove` takes empty folders away, perhaps between our mkdir and our rename.
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
