import { fromWall } from '../shared/words/wall-time.ts'
import type { GivenRole } from './members.tsx'
import type { PlatformIncident, Template } from './platform-api.ts'

/** The form's fields as typed. A failed request loses none of them. */
export interface Draft {
  readonly template: string | undefined
  readonly isReal: boolean
  readonly title: string
  /** Undefined for the slug that the service proposes. */
  readonly slug: string | undefined
  readonly place: string
  readonly lat: string
  readonly lon: string
  readonly zone: string
  readonly number: string
  readonly languages: readonly string[]
  readonly texts: Texts
  readonly maxFileGb: string
  readonly maxFiles: string
  readonly maxTotalGb: string
  readonly closesAt: string
  /** The officer who watches the incident's alarms. */
  readonly watcher?: string | undefined
  readonly members: readonly { readonly officer: string; readonly name: string; readonly role: GivenRole }[]
}

interface Asked {
  readonly slug: string
  readonly preflight: string | undefined
  /** Set if the officer chose to open although nobody can see files yet. The files are kept all the same. */
  readonly withoutPictures?: boolean
}

export interface DraftProps {
  readonly draft: Draft
  /** Fields that the service refused, by the API's names. */
  readonly wrong: readonly string[]
  readonly set: (change: Partial<Draft>) => void
}

export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>

const GIB = 1024 ** 3

export const emptyDraft = (zone: string, languages: readonly string[]): Draft => ({
  ...{ template: undefined, isReal: false, title: '', slug: undefined, place: '', lat: '', lon: '', zone },
  ...{
    number: '112',
    languages,
    texts: {},
    maxFileGb: '5',
    maxFiles: '250',
    maxTotalGb: '',
    closesAt: '',
    members: [],
  },
})

/** Fills in the fields that the template has. What was typed about this place stays. */
export function withTemplate(draft: Draft, template: Template, language: string): Draft {
  const { titles, texts, languages, emergencyNumber, maxFileBytes, maxFiles, maxIncidentBytes } = template.facts
  const title = titles[language] ?? Object.values(titles).find((one) => one !== '') ?? ''
  return {
    ...draft,
    ...{ template: template.id, title, slug: undefined, texts, languages, number: emergencyNumber },
    maxFileGb: maxFileBytes === undefined ? draft.maxFileGb : gbOf(maxFileBytes),
    maxFiles: maxFiles === undefined ? draft.maxFiles : String(maxFiles),
    maxTotalGb: maxIncidentBytes === undefined ? draft.maxTotalGb : gbOf(maxIncidentBytes),
  }
}

/** Starts a real incident with the texts of a drill that turned out to be real. */
export const likeIncident = (draft: Draft, like: PlatformIncident): Draft => ({
  ...draft,
  ...{ isReal: true, title: like.title, place: like.place, zone: like.zone, languages: like.languages },
})

const gbOf = (bytes: number): string => String(Math.round((bytes / GIB) * 100) / 100)

const bytesOf = (gb: string): number | undefined => {
  const value = Number(gb.trim().replace(',', '.'))
  return gb.trim() === '' || !(value > 0) ? undefined : Math.round(value * GIB)
}

const numberOf = (text: string): number | undefined => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value
}

/** The empty fields that prevent the opening. */
export function missingIn(draft: Draft, slug: string | null): readonly ('title' | 'slug' | 'number' | 'languages')[] {
  return [
    ...(draft.title.trim() === '' ? (['title'] as const) : []),
    ...((draft.slug ?? slug ?? '') === '' ? (['slug'] as const) : []),
    ...(draft.number.trim() === '' ? (['number'] as const) : []),
    ...(draft.languages.length === 0 ? (['languages'] as const) : []),
  ]
}

const textsOf = (texts: Texts): Texts => {
  const kept = Object.entries(texts).map(([language, said]) => {
    const full = Object.entries(said).filter(([, text]) => text.trim() !== '')
    return [language, Object.fromEntries(full)] as const
  })
  return Object.fromEntries(kept.filter(([, said]) => Object.keys(said).length > 0))
}

/** Sends unreadable input as it was typed, so that the service names the field. Leaving it out would go unnoticed. */
const asTyped = <T>(text: string, read: T | undefined): T | string | undefined =>
  read === undefined && text.trim() !== '' ? text : read

/** The body of the request that opens an incident. */
export function toOpeningRequest(draft: Draft, { slug, preflight, withoutPictures = false }: Asked) {
  const [lat, lon] = [asTyped(draft.lat, numberOf(draft.lat)), asTyped(draft.lon, numberOf(draft.lon))]
  const closesAt = asTyped(draft.closesAt, fromWall(draft.closesAt, draft.zone))
  const maxFileBytes = asTyped(draft.maxFileGb, bytesOf(draft.maxFileGb))
  const maxIncidentBytes = asTyped(draft.maxTotalGb, bytesOf(draft.maxTotalGb))
  const maxFiles = asTyped(draft.maxFiles, numberOf(draft.maxFiles))
  return {
    ...{ title: draft.title.trim(), slug, place: draft.place.trim(), zone: draft.zone, languages: draft.languages },
    ...{
      emergencyNumber: draft.number.trim(),
      texts: textsOf(draft.texts),
      state: draft.isReal ? ('active' as const) : ('drill' as const),
    },
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
    ...(closesAt === undefined ? {} : { closesAt }),
    ...(maxFileBytes === undefined ? {} : { maxFileBytes }),
    ...(maxFiles === undefined ? {} : { maxFiles }),
    ...(maxIncidentBytes === undefined ? {} : { maxIncidentBytes }),
    ...(preflight === undefined ? {} : { preflight }),
    ...(withoutPictures ? { withoutPictures } : {}),
    ...(draft.isReal && draft.watcher !== undefined ? { watcher: draft.watcher } : {}),
    members: draft.members.map(({ officer, role }) => ({ officer, role })),
  }
}

/** The texts without name and place: those are of one incident, and the template has titles of its own. */
const textsOfKind = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([language, { name: _name, place: _place, ...said }]) => [language, said] as const),
  )

export function toTemplate(
  draft: Draft,
  { id, name }: { readonly id: string; readonly name: Readonly<Record<string, string>> },
  language: string,
) {
  const [maxFileBytes, maxIncidentBytes] = [bytesOf(draft.maxFileGb), bytesOf(draft.maxTotalGb)]
  const maxFiles = numberOf(draft.maxFiles)
  return {
    ...{ id, name },
    facts: {
      ...{
        titles: { [language]: draft.title.trim() },
        texts: textsOf(textsOfKind(draft.texts)),
        languages: draft.languages,
      },
      emergencyNumber: draft.number.trim(),
      ...(maxFileBytes === undefined ? {} : { maxFileBytes }),
      ...(maxFiles === undefined ? {} : { maxFiles }),
      ...(maxIncidentBytes === undefined ? {} : { maxIncidentBytes }),
    },
  }
}

/** The word to type before a real incident opens, so that nobody opens one by accident. */
export const firstWord = (title: string): string => title.trim().split(/\s+/)[0] ?? ''

export const isConfirmed = (typed: string, title: string): boolean =>
  firstWord(title) !== '' && typed.trim().toLocaleLowerCase() === firstWord(title).toLocaleLowerCase()
