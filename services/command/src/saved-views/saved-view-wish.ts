import { SAVED_SCREENS, type SavedScreen } from '@firsthand/database/command'

const LONGEST_NAME = 120
const LONGEST_WORDS = 300
const LONGEST_QUERY = 4000

export interface SavedName {
  readonly name: string
  readonly sharing: 'own' | 'incident'
}

export interface SavedViewWish extends SavedName {
  readonly screen: SavedScreen
  readonly query: string
  readonly words: string
}

export function parseSavedName(body: unknown): SavedName | undefined {
  if (typeof body !== 'object' || body === null || !('name' in body) || !('sharing' in body)) return undefined
  const { name, sharing } = body
  if (typeof name !== 'string' || (sharing !== 'own' && sharing !== 'incident')) return undefined
  const said = name.replaceAll(/\p{Cc}/gu, ' ').trim()
  return said === '' || said.length > LONGEST_NAME ? undefined : { name: said, sharing }
}

/** The query is kept as the screen wrote it, name by name: what a screen does not know it leaves alone. */
export function parseSavedView(body: unknown): SavedViewWish | undefined {
  const named = parseSavedName(body)
  if (!named) return undefined
  const { screen: wanted, query, words } = body as Readonly<Record<string, unknown>>
  const screen = SAVED_SCREENS.find((one) => one === wanted)
  if (!screen || typeof query !== 'string' || typeof words !== 'string') return undefined
  if (query.length > LONGEST_QUERY || words.length > LONGEST_WORDS || words.includes('\0')) return undefined
  return { ...named, screen, words, query: new URLSearchParams(query.replace(/^\?/, '')).toString() }
}
