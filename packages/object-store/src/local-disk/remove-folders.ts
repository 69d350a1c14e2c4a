import { rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Disk } from './write-file.ts'

/**
 * Removes folders that are empty after an object was removed. If a concurrent writer needs such a folder, it makes it
 * again.
 */
export async function removeEmptyFolders(disk: Disk, folder: string): Promise<void> {
  for (let empty = folder; empty !== disk.root; empty = dirname(empty)) {
    // rmdir refuses a folder that is not empty. The walk upwards ends there.
    const removed = await rmdir(empty).then(
      () => true,
      () => false,
    )
    if (!removed) return
    disk.folders.forget(empty)
  }
}
