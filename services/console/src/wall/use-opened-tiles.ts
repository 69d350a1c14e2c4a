import { useCallback, useEffect, useState } from 'react'
import { answerOf, api, isSignInNeeded } from '../shared/api/client.ts'
import { endSession } from '../shared/api/session.ts'

/** Which tiles an officer opened. Each opening is recorded as a look before the first byte is requested. */
export interface OpenedTiles {
  /** The copies that can be played. Undefined while the tile is covered. */
  readonly copiesOf: (item: string) => readonly string[] | undefined
  readonly errorOf: (item: string) => unknown
  readonly open: (item: string) => void
  /** Closes the tile by hand. The tile then stays closed, even if an officer has cleared the item for all screens. */
  readonly close: (item: string) => void
  /** Resets the tile to the state of a newly added one. */
  readonly forget: (item: string) => void
  /** Whether the tile was neither opened nor closed by hand. */
  readonly isUntouched: (item: string) => boolean
}

type Entry =
  | { readonly copies: readonly string[] }
  | { readonly error: unknown }
  | { readonly is: 'opening' | 'closed' }

export function useOpenedTiles(incident: string, items: readonly string[]): OpenedTiles {
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map())
  const closeAll = useCallback(() => setEntries(new Map()), [])
  useEffect(() => {
    // When the officer returns to the page, only those tiles are open whose items an officer has cleared for all
    // screens.
    addEventListener('pagehide', closeAll)
    return () => removeEventListener('pagehide', closeAll)
  }, [closeAll])
  const put = (item: string, entry: Entry | undefined) =>
    setEntries((now) => {
      const next = new Map(now)
      if (entry) next.set(item, entry)
      else next.delete(item)
      return next
    })
  const open = (item: string) => {
    put(item, { is: 'opening' })
    const routes = api.incidents[':incident'].items[':item']['wall-openings']
    answerOf(routes.$post({ param: { incident, item } }, { headers: { 'content-type': 'application/json' } })).then(
      ({ copies }) => put(item, { copies }),
      (error: unknown) => {
        if (isSignInNeeded(error)) endSession()
        else put(item, { error })
      },
    )
  }
  const entryOf = (item: string) => (items.includes(item) ? entries.get(item) : undefined)
  return {
    open,
    close: (item) => put(item, { is: 'closed' }),
    forget: (item) => put(item, undefined),
    isUntouched: (item) => !entries.has(item),
    copiesOf: (item) => {
      const entry = entryOf(item)
      return entry && 'copies' in entry ? entry.copies : undefined
    },
    errorOf: (item) => {
      const entry = entryOf(item)
      return entry && 'error' in entry ? entry.error : undefined
    },
  }
}
