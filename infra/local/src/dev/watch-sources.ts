import { existsSync, type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'

/** Debounce: an editor writes in several steps. Changes within this time are reported together. */
const SETTLED_MS = 80
/** Folders beside `src` whose files run, too: the witness page, the decoders' scripts, the migrations. */
const BESIDE = ['web-upload', 'packages/media/child', 'packages/database/migrations']
const IS_RUN = /\.(ts|mjs|js|css|sql)$/
const IS_TEST = /\.test(-kit)?\.ts$|(^|\/)node_modules\//

/** Reports changed sources of the packages in `rooms`, as paths below `root`, until `signal` is aborted. */
export function watchSources(
  root: string,
  rooms: readonly string[],
  { signal, onChange }: { readonly signal: AbortSignal; readonly onChange: (files: readonly string[]) => void },
): void {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    const files = [...changed]
    changed.clear()
    onChange(files)
  }
  const hear = (folder: string, file: string | null): void => {
    if (file === null || !IS_RUN.test(file) || IS_TEST.test(file)) return
    changed.add(join(folder, file))
    clearTimeout(timer)
    timer = setTimeout(tell, SETTLED_MS)
  }
  const folders = [...rooms.map((room) => join(room, 'src')), ...BESIDE].filter((path) => existsSync(join(root, path)))
  const watchers: readonly FSWatcher[] = folders.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_kind, file) => hear(folder, file)),
  )
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  })
}
