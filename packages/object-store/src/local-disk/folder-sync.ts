/**
 * A rename is durable only after a later fsync of the folder. Writers that arrive while the folder is being synced
 * share the next fsync: it starts after all their renames, so it covers them.
 */
import { open } from 'node:fs/promises'

export class FolderSync {
  readonly #running = new Map<string, { now: Promise<void>; next?: Promise<void> }>()

  sync(folder: string): Promise<void> {
    const entry = this.#running.get(folder)
    if (entry === undefined) return this.#start(folder)
    // The running fsync may have begun before this caller's rename. Only the next one surely covers that rename.
    entry.next ??= entry.now.then(
      () => this.#start(folder),
      () => this.#start(folder),
    )
    return entry.next
  }

  #start(folder: string): Promise<void> {
    const now = fsyncFolder(folder).finally(() => {
      if (this.#running.get(folder)?.now === now && this.#running.get(folder)?.next === undefined) {
        this.#running.delete(folder)
      }
    })
    this.#running.set(folder, { now })
    return now
  }
}

async function fsyncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
