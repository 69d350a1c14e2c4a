/**
 * A file's name is durable only when its folder was fsynced after the rename. Writers that arrive while an fsync of
 * the folder runs share the next one: their rename came before it starts, so it covers them all.
 */
import { open } from 'node:fs/promises'

export class FolderSync {
  readonly #running = new Map<string, { now: Promise<void>; next?: Promise<void> }>()

  sync(folder: string): Promise<void> {
    const entry = this.#running.get(folder)
    if (entry === undefined) return this.#start(folder)
    // The one that runs may have begun before this caller's rename; only one that starts later is sure to hold it.
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
