import { rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Disk } from './write-file.ts'

/** Takes away the folders that a removal left empty; a writer that just made one simply makes it again. */
export async function removeEmptyFolders(disk: Disk, folder: string): Promise<void> {
  for (let empty = folder; empty !== disk.root; empty = dirname(empty)) {
    // rmdir refuses a folder that holds anything, and that is the end of the way up.
    const removed = await rmdir(empty).then(
      () => true,
      () => false,
    )
    if (!removed) return
    disk.folders.forget(empty)
  }
}
