import { migrate } from '@firsthand/database/migrate'
import { processTable } from '../process-table.ts'
import type { Started } from '../run-stack.ts'
import { affectedBy, readRooms } from './affected.ts'
import { watchSources } from './watch-sources.ts'

const MIGRATIONS = 'packages/database/migrations/'
const DECODERS = 'packages/media/child/'

/** Restarts the processes that contain a changed source. `bundleDecoders` bundles the sandbox's scripts again. */
export function reloadOnChange(started: Started, bundleDecoders: () => Promise<void>): void {
  const { settings, stack, say, signal } = started
  const rooms = readRooms(settings.root, processTable)
  const folders = [...new Set([...rooms.values()].flatMap((of) => [...of]))]
  let last = Promise.resolve()
  const make = async (files: readonly string[]): Promise<void> => {
    if (files.some((file) => file.startsWith(MIGRATIONS))) await migrate({ ownerUrl: stack.ownerUrl })
    if (files.some((file) => file.startsWith(DECODERS))) await bundleDecoders()
  }
  const reload = async (files: readonly string[]): Promise<void> => {
    const names = affectedBy(files, rooms)
    if (names.length === 0) return
    const from = Date.now()
    try {
      await make(files)
      const down = await stack.restart(names)
      const up = names.filter((name) => !down.includes(name))
      if (up.length > 0) say(`${named(files)} changed: ${up.join(', ')} run anew (${Date.now() - from} ms)`)
    } catch (error) {
      say(`${named(files)} changed, but: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  watchSources(settings.root, folders, {
    signal,
    onChange: (files) => {
      last = last.then(() => reload(files))
    },
  })
}

const named = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0 ? first : `${first} and ${others.length} more`
