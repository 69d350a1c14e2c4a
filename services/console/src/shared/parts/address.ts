import { useSyncExternalStore } from 'react'

const SCREENS = [
  ...(['timeline', 'map', 'wall', 'triage', 'scenes', 'search', 'alarms', 'police', 'subjects', 'briefs'] as const),
  ...(['looked-for', 'revisions', 'custody', 'members'] as const),
] as const
export type Screen = (typeof SCREENS)[number] | 'overview'

/** The address decides what the page shows, so a link reproduces it: `/incidents/<id>/items/<id>?kind=video`. */
export interface Address {
  readonly incident: string | undefined
  readonly item: string | undefined
  readonly screen: 'incidents' | 'operations' | 'watch' | 'overview' | 'item' | (typeof SCREENS)[number]
  /** The number of a timeline revision: `/incidents/<id>/revisions/<number>`. */
  readonly revision?: string
  readonly query: URLSearchParams
}

const CHANGED = 'firsthand-address'

export function parseAddress(path: string, search: string): Address {
  const [first, incident, second, item] = path.split('/').filter((part) => part !== '')
  const query = new URLSearchParams(search)
  if (first === 'operations' || first === 'watch') return { incident: undefined, item: undefined, screen: first, query }
  if (first !== 'incidents' || incident === undefined)
    return { incident: undefined, item: undefined, screen: 'incidents', query }
  if (second === 'items' && item !== undefined) return { incident, item, screen: 'item', query }
  const screen = SCREENS.find((one) => one === second) ?? 'overview'
  const revision = screen === 'revisions' && item !== undefined ? { revision: item } : {}
  return { incident, item: undefined, screen, query, ...revision }
}

export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', href)
  else history.replaceState(null, '', href)
  dispatchEvent(new Event(CHANGED))
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener)
  addEventListener(CHANGED, listener)
  return () => {
    removeEventListener('popstate', listener)
    removeEventListener(CHANGED, listener)
  }
}

export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, () => `${location.pathname}${location.search}`)
  const [path = '/', search = ''] = href.split('?')
  return parseAddress(path, search)
}
