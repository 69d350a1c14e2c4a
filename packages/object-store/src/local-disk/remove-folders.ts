import { rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Disk } from './write-file.ts'

/** Removes the folders that a removal left empty. A writer that just made one makes it again. */
export async function removeEmptyFolders(disk: Disk, folder: string): Promise<void> {
  for (let empty = folder; empty !== disk.root; empty = dirname(empty)) {
    // rmdir refuses a folder that is not empty, which ends the walk upwards.
    const removed = await rmdir(empty).then(
      () => true,
      () => false,
    )
    if (!removed) return
    disk.folders.forget(empty)
  }
}
