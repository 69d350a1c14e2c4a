import { type MaterialKind, type NewPoliceFile, POLICE_ORIGINS, type PoliceOrigin } from '@firsthand/database/command'
import type { Language } from '@firsthand/timeline'
import { parseReason } from '../items/reason-note.ts'

const MOST_FILES = 50
const LONGEST_NAME = 255
const LONGEST_URL = 2000

export interface MaterialWish {
  readonly kind: MaterialKind
  readonly origin: PoliceOrigin
  readonly reason: string
  readonly web?: { readonly url: string; readonly seenAt: number; readonly pageTime: number | null }
  readonly files: readonly NewPoliceFile[]
}

/** What is said of an address that somebody signed in with, in the language of the page. */
export const SIGNED_ADDRESS: Readonly<Record<Language, string>> = {
  en: 'This address holds a name or a password, before the @. Take it out, then add it again: every colleague would read it.',
  fi: 'Osoitteessa on käyttäjätunnus tai salasana @-merkin edellä. Poista se ja lisää uudelleen: muuten kaikki kollegat näkisivät sen.',
  sv: 'Adressen innehåller ett användarnamn eller lösenord före @. Ta bort det och lägg till igen: alla kollegor skulle se det.',
}

/**
 * What an officer says of what is to come; undefined where a part of it is missing or none. `signed-address`: the web's
 * address holds somebody's name or password, which is nobody else's to read.
 */
export function parseMaterial(body: unknown, now: number): MaterialWish | 'signed-address' | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const given = body as Readonly<Record<string, unknown>>
  const kind = (['file', 'web', 'log'] as const).find((one) => one === given['kind'])
  const origin = POLICE_ORIGINS.find((one) => one === given['origin'])
  const reason = parseReason(body)
  const files = Array.isArray(given['files']) ? given['files'].map(parseFile) : []
  const known = files.flatMap((file) => file ?? [])
  if (!kind || !origin || reason === undefined || known.length !== files.length) return undefined
  if (known.length === 0 || known.length > (kind === 'log' ? 1 : MOST_FILES)) return undefined
  if (kind !== 'web') return { kind, origin, reason, files: known }
  const web = parseWeb(given['web'], now)
  return web === 'signed-address' ? web : web && { kind, origin, reason, files: known, web }
}

function parseFile(file: unknown): NewPoliceFile | undefined {
  if (typeof file !== 'object' || file === null) return undefined
  const { name, mediaType, lastModified, bytes } = file as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || name === '' || name.includes('\0') || name.length > LONGEST_NAME) return undefined
  if (!Number.isSafeInteger(bytes) || Number(bytes) < 0) return undefined
  const isTime = Number.isSafeInteger(lastModified) && Math.abs(Number(lastModified)) < 8.64e15
  const isType = typeof mediaType === 'string' && /^[\w.+-]{1,80}\/[\w.+-]{1,120}$/.test(mediaType)
  return {
    ...{ name, bytes: Number(bytes), lastModified: isTime ? Number(lastModified) : null },
    mediaType: isType ? mediaType : 'application/octet-stream',
  }
}

/** Nothing is fetched from there: it is what the officer read in the browser's line. Nobody saw it in the future. */
function parseWeb(web: unknown, now: number): MaterialWish['web'] | 'signed-address' | undefined {
  if (typeof web !== 'object' || web === null) return undefined
  const { url, seenAt, pageTime } = web as Readonly<Record<string, unknown>>
  const address = typeof url === 'string' && url.length <= LONGEST_URL ? URL.parse(url) : null
  if (address === null || !/^(https?|ftp):$/.test(address.protocol)) return undefined
  if (address.username !== '' || address.password !== '') return 'signed-address'
  if (!isPast(seenAt, now)) return undefined
  if (pageTime !== undefined && pageTime !== null && !isPast(pageTime, now)) return undefined
  // Behind "#" stands what the page kept for itself, sometimes a key; the page was loaded without it.
  address.hash = ''
  return { url: address.href, seenAt, pageTime: isPast(pageTime, now) ? pageTime : null }
}

const AHEAD_MS = 60_000
const isPast = (at: unknown, now: number): at is number =>
  Number.isSafeInteger(at) && Number(at) > 0 && Number(at) <= now + AHEAD_MS
