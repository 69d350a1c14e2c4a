/** The store of one zone on the local disk. It has no versions and no Object Lock, and reports that. */
import { stat, unlink } from 'node:fs/promises'
import { err, ok, type Result } from '@firsthand/domain'
import { chunksOf, exactly, isInMemory, lengthOf } from '../body.ts'
import { isKeyPrefix, type ObjectKey } from '../object-key.ts'
import {
  type Abilities,
  type GetOptions,
  type GetRefusal,
  type HeadRefusal,
  type ListedObject,
  type ListOptions,
  type LockRefusal,
  type ObjectBody,
  type ObjectContent,
  type ObjectFacts,
  type ObjectStore,
  type PutOptions,
  type PutRefusal,
  type RemoveRefusal,
  type StoredObject,
  StoreFault,
  type StoreRefusal,
  type VersionOptions,
  type Zone,
} from '../object-store.ts'
import { LimitStruck, startLimit, whileAlive } from '../time-limit.ts'
import { diskRefusal, isCode } from './disk-refusal.ts'
import { listFiles } from './list-files.ts'
import { pathOf } from './local-path.ts'
import { probeDisk } from './probe-disk.ts'
import { readFileRange } from './read-file.ts'
import { removeEmptyFolders } from './remove-folders.ts'
import { type Disk, DiskError, writeFileDurably } from './write-file.ts'

/**
 * The longest pause between two chunks of a body. At start, temporary files are removed if they were idle for five
 * times as long.
 */
export const BODY_IDLE_MS = 120_000

export class LocalDiskStore implements ObjectStore {
  readonly zone: Zone
  readonly #disk: Disk

  constructor(zone: Zone, disk: Disk) {
    this.zone = zone
    this.#disk = disk
  }

  async put(key: ObjectKey, body: ObjectBody, options: PutOptions): Promise<Result<StoredObject, PutRefusal>> {
    if (options.lock !== undefined) return err({ code: 'unsupported', cause: 'local-disk' })
    if (options.signal?.aborted === true) return err({ code: 'unavailable', cause: 'aborted' })
    const limit = startLimit(BODY_IDLE_MS, options.signal)
    try {
      const bytes = isInMemory(body)
        ? ofLength([body].flat(), options.length)
        : exactly(whileAlive(chunksOf(body), limit), options.length)
      await writeFileDurably(this.#disk, pathOf(this.#disk.root, key), bytes, { ifAbsent: options.ifAbsent === true })
      return ok({ key, length: options.length })
    } catch (error) {
      return err(putRefusal(error))
    } finally {
      limit.end()
    }
  }

  async get(key: ObjectKey, options: GetOptions = {}): Promise<Result<ObjectContent, GetRefusal>> {
    if (options.versionId !== undefined) return err({ code: 'missing', cause: 'no-versions' })
    try {
      return await readFileRange(this.#file(key), options.range, options.signal)
    } catch (error) {
      return err(readRefusal(error))
    }
  }

  async head(key: ObjectKey, options: VersionOptions = {}): Promise<Result<ObjectFacts, HeadRefusal>> {
    if (options.versionId !== undefined) return err({ code: 'missing', cause: 'no-versions' })
    try {
      const found = await stat(this.#file(key))
      return ok({ key, length: found.size, lastModified: found.mtime })
    } catch (error) {
      return err(readRefusal(error))
    }
  }

  async *list(prefix: string, options: ListOptions = {}): AsyncGenerator<ListedObject> {
    if (!isKeyPrefix(prefix)) throw new Error('a list prefix is the beginning of a key')
    try {
      for await (const found of listFiles(this.#disk.root, prefix)) {
        if (options.signal?.aborted === true) throw new StoreFault('list', { code: 'unavailable', cause: 'aborted' })
        yield found
      }
    } catch (error) {
      const refusal = diskRefusal(error)
      throw refusal === undefined ? error : new StoreFault('list', refusal)
    }
  }

  async remove(key: ObjectKey, options: VersionOptions = {}): Promise<Result<void, RemoveRefusal>> {
    // This store issues no version ids, so the requested version cannot exist. The current object must stay.
    if (options.versionId !== undefined) return ok(undefined)
    const { file, folder } = pathOf(this.#disk.root, key)
    try {
      await unlink(file)
      await this.#disk.sync.sync(folder)
      await removeEmptyFolders(this.#disk, folder)
      return ok(undefined)
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return ok(undefined)
      const { code, cause } = refusalOf(error)
      return err({ code: code === 'forbidden' ? code : 'unavailable', cause })
    }
  }

  async extendLock(): Promise<Result<void, LockRefusal>> {
    return err({ code: 'unsupported', cause: 'local-disk' })
  }

  probe(): Promise<Abilities> {
    return probeDisk(this)
  }

  async serverClock(): Promise<Date | undefined> {
    return undefined
  }

  #file(key: ObjectKey): string {
    return pathOf(this.#disk.root, key).file
  }
}

/** Maps a disk error or an exceeded limit to a refusal. Rethrows the body's own error. */
function putRefusal(error: unknown): PutRefusal {
  if (error instanceof LimitStruck) return { code: 'unavailable', cause: error.how }
  if (!(error instanceof DiskError)) throw error
  const { code, cause } = refusalOf(error.cause)
  if (error.isNamed) return { code: 'unknown-outcome', cause }
  return { code: code === 'missing' ? 'unavailable' : code, cause }
}

function readRefusal(error: unknown): HeadRefusal {
  const { code, cause } = refusalOf(error)
  return { code: code === 'missing' || code === 'forbidden' ? code : 'unavailable', cause }
}

function refusalOf(error: unknown): StoreRefusal<'exists' | 'missing' | 'full' | 'forbidden' | 'unavailable'> {
  const refusal = diskRefusal(error)
  if (refusal === undefined) throw error
  return refusal
}

function ofLength(buffers: readonly Buffer[], length: number): readonly Buffer[] {
  const seen = lengthOf(buffers)
  if (seen > length) throw new Error('the body is longer than its announced length')
  if (seen < length) throw new Error('the body is shorter than its announced length')
  return buffers
}
