import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { answerOf, api, inBackground } from '../../shared/api/client.ts'
import { useLiveFact, usePulse } from '../../shared/live/use-live.tsx'
import { createSights, type Sight, type Sights } from './sights.ts'

const Known = createContext<Sights>(createSights())

/**
 * Wraps every screen of an incident, inside its live feed: the sights follow the feed, and are fetched under its view.
 */
export function SightsProvider({ incident, children }: { readonly incident: string; readonly children: ReactNode }) {
  const [sights] = useState(createSights)
  const view = useLiveFact('view')
  useEffect(() => {
    const routes = api.incidents[':incident'].sights
    sights.setAsk(
      view === undefined
        ? undefined
        : async ({ wanted, known }) => {
            const query = { view, items: wanted.join(','), known: known.join(',') }
            return (await answerOf(routes.$get({ param: { incident }, query }, inBackground))).sights
          },
    )
  }, [sights, incident, view])
  useEffect(() => () => sights.close(), [sights])
  usePulse(sights.again)
  return <Known.Provider value={sights}>{children}</Known.Provider>
}

export const useSights = (): Sights => useContext(Known)

const NOTHING: Sight = { state: undefined, field: undefined, turn: 0 }

/** The sight of one item, followed while the component is mounted. */
export function useSight(item: string | undefined): Sight {
  const sights = useContext(Known)
  useEffect(() => (item === undefined ? undefined : sights.want(item)), [sights, item])
  const get = useCallback(() => (item === undefined ? NOTHING : sights.get(item)), [sights, item])
  return useSyncExternalStore(sights.subscribe, get)
}
