/**
 * A file's name is durable only after its folder was fsynced, later than the rename. Writers that arrive during an
 * fsync of the folder share the next one: their renames precede its start, so it covers them all.
 */
import { open } from 'node:fs/promises'

export class FolderSync {
  readonly #running = new Map<string, { now: Promise<void>; next?: Promise<void> }>()

  sync(folder: string): Promise<void> {
    const entry = this.#running.get(folder)
    if (entry === undefined) return this.#start(folder)
    // The running fsync may have begun before this caller's rename. Only a later one is sure to cover it.
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
