import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, statSync, unlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Stores, WriteOnlyDrop, Zone } from '../object-store.ts'
import { proveWriteOnly } from '../prove-write-only.ts'
import { FolderSync } from './folder-sync.ts'
import { Folders } from './folders.ts'
import { BODY_IDLE_MS, LocalDiskStore } from './local-disk-store.ts'
import { incomingFolder } from './local-path.ts'

/**
 * Three zones as folders of `dir` (made if missing, mode 0700). Any number of processes may open the same folder.
 * Throws if `dir` cannot be made or written.
 */
export function createLocalStores(dir: string): Stores {
  return { drop: openZone(dir, 'drop'), vault: openZone(dir, 'vault'), keys: openZone(dir, 'keys') }
}

/**
 * On local disk only the program keeps intake from reading; the file system does not. `proveWriteOnly` reports this.
 */
export function createWriteOnlyLocalDrop(dir: string): WriteOnlyDrop {
  const drop = openZone(dir, 'drop')
  return {
    put: (key, body, options) => drop.put(key, body, options),
    proveWriteOnly: (signal) => proveWriteOnly('local-disk', drop, signal),
    serverClock: () => drop.serverClock(),
  }
}

function openZone(dir: string, zone: Zone): LocalDiskStore {
  const root = resolve(dir, zone)
  const incoming = incomingFolder(root)
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  for (const folder of [root, dirname(root), dirname(dirname(root))]) fsyncFolderSync(folder)
  sweep(incoming)
  const sync = new FolderSync()
  return new LocalDiskStore(zone, { root, sync, folders: new Folders(root, sync), hidesSeconds: zone === 'drop' })
}

/**
 * Removes temporary files that a killed writer left, by age and never by process id: another container may write to the
 * same folder. A running write is never idle for this long.
 */
function sweep(incoming: string): void {
  const idleSince = Date.now() - 5 * BODY_IDLE_MS
  for (const name of readdirSync(incoming)) {
    const file = join(incoming, name)
    const found = statSync(file, { throwIfNoEntry: false })
    if (found !== undefined && found.mtimeMs < idleSince) removeIfThere(file)
  }
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

function fsyncFolderSync(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
