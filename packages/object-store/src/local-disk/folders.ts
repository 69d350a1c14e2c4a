import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { FolderSync } from './folder-sync.ts'

const MAX_KNOWN = 20_000

/** Makes folders durably: each new folder is fsynced into its parent before an object in it counts as stored. */
export class Folders {
  readonly #root: string
  readonly #sync: FolderSync
  readonly #durable = new Set<string>()

  constructor(root: string, sync: FolderSync) {
    this.#root = root
    this.#sync = sync
  }

  async make(folder: string): Promise<void> {
    if (this.#durable.has(folder) || folder === this.#root) return
    await this.make(dirname(folder))
    await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting)
    // Sync even if the folder already existed: another process may have made it just now without syncing its parent
    // yet.
    await this.#sync.sync(dirname(folder))
    if (this.#durable.size >= MAX_KNOWN) this.#durable.clear()
    this.#durable.add(folder)
  }

  forget(folder: string): void {
    let gone = folder
    while (gone.length > this.#root.length) {
      this.#durable.delete(gone)
      gone = dirname(gone)
    }
  }
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}
