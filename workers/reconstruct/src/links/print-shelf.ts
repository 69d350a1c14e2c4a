import type { HandlerOutcome } from '@firsthand/queues'
import { SOUND_RECIPE } from '@firsthand/sound'
import type { LinkDeps } from './link-item.ts'
import { openPrint } from './open-print.ts'

type Deps = Pick<LinkDeps, 'door' | 'linker' | 'vault' | 'keyring'>

/**
 * Updates the index to the items that take part in linking now. After a restart all prints are read, later only new
 * ones. Items that are no longer in the lists that officers see, or that lost their key, leave the index. Returns an
 * outcome if the work must wait for the store or a key.
 */
export async function catchUpIndex(
  deps: Deps,
  incident: string,
  signal: AbortSignal,
): Promise<HandlerOutcome | undefined> {
  const wanted = new Set(await deps.door.printedItems(incident, SOUND_RECIPE))
  const there = new Set(await deps.linker.indexed(incident))
  const left = [...there].filter((item) => !wanted.has(item))
  if (left.length > 0) await deps.linker.remove({ incident, items: left })
  for (const item of wanted) {
    signal.throwIfAborted()
    if (there.has(item)) continue
    const waits = await fetchPrint(deps, incident, { item, signal })
    if (waits) return waits
  }
  return undefined
}

/** Loads the whole prints of both items of a pair, for verifying. */
export async function loadPrints(
  deps: Deps,
  incident: string,
  { items, signal }: { readonly items: readonly string[]; readonly signal: AbortSignal },
): Promise<HandlerOutcome | undefined> {
  for (const item of await deps.linker.absent({ incident, items })) {
    const waits = await fetchPrint(deps, incident, { item, signal })
    if (waits) return waits
  }
  return undefined
}

async function fetchPrint(
  deps: Deps,
  incident: string,
  { item, signal }: { readonly item: string; readonly signal: AbortSignal },
): Promise<HandlerOutcome | undefined> {
  const source = await deps.door.printSource(item, SOUND_RECIPE)
  if (!source) return undefined
  const bytes = await openPrint(deps, source, signal)
  if (bytes === 'gone') return undefined
  if ('wait' in bytes) return bytes.wait
  await deps.linker.add({ incident, item, bytes })
  return undefined
}
