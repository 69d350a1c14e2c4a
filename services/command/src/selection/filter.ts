import { REVIEW_STATES, type TimelineFilter, VERIFICATION_STATES } from '@firsthand/database/command'
import { ITEM_KINDS, ITEM_STAGES, PLACEMENT_STATUSES } from '@firsthand/domain'
import { z } from 'zod'
import { id, oneOf, withoutUndefined } from '../door/parts.ts'
import { placeBox, placeCircle } from './place-text.ts'

/** The same values as evidence.device_class. */
const DEVICE_CLASSES = [
  ...(['iphone', 'ipad', 'android-samsung', 'android-google', 'android-xiaomi', 'android-huawei'] as const),
  ...(['android-other', 'camera', 'action-camera', 'body-camera', 'dash-camera', 'fixed-camera', 'drone'] as const),
  ...(['screen', 'unknown'] as const),
] as const

type Part = Exclude<keyof TimelineFilter, 'words'>

/** An optional part of a filter. Absent or empty means no restriction. */
const part = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal(['', null]).transform(() => undefined), schema]).optional()

const code = z.string().regex(/^[a-z0-9][a-z0-9.+_-]{0,63}$/)

/**
 * The keys of a filter in an address or a view, in canonical order. Free text is no part of a filter, because custody
 * records the filter of each view.
 */
export const FILTER_WORDS = {
  kind: part(oneOf(ITEM_KINDS)),
  stage: part(oneOf(ITEM_STAGES)),
  state: part(oneOf([...PLACEMENT_STATUSES, 'arriving'])),
  review: part(oneOf(REVIEW_STATES)),
  flag: part(code),
  grade: part(code),
  submission: part(id('submission')),
  rig: part(id('item')),
  scene: part(z.string().regex(/^sc_[a-z0-9]{1,40}$/)),
  subject: part(id('subject')),
  conflicts: part(oneOf(['only'])),
  tag: part(id('tag')),
  verified: part(oneOf(VERIFICATION_STATES)),
  box: part(placeBox(7)),
  circle: part(placeCircle),
  device: part(oneOf(DEVICE_CLASSES)),
  source: part(oneOf(['witness', 'police'])),
  asked: part(id('askedSearch')),
} as const satisfies { readonly [K in Part]: z.ZodType<TimelineFilter[K] | undefined> }

const filterWords = z.object(FILTER_WORDS)
/** Drops absent parts. */
export const filterOf = (words: z.output<typeof filterWords>): TimelineFilter => withoutUndefined(words)
export const filterSchema = filterWords.transform(filterOf)

const PARTS = filterWords.keyof().options

/** Canonical text for custody and comparison: `kind=video&state=placed`; `` for everything. */
export const filterText = (filter: TimelineFilter): string =>
  PARTS.flatMap((name) => (filter[name] === undefined ? [] : `${name}=${textOf(filter[name])}`)).join('&')

/**
 * Narrows the view's filter by that of the query. Custody records the view, so nothing outside it may be shown.
 * Undefined if the query asks for more than the view.
 */
export function narrowed(viewFilter: string, asked: TimelineFilter): TimelineFilter | undefined {
  const ofView = filterSchema.safeParse(Object.fromEntries(new URLSearchParams(viewFilter))).data
  if (!ofView) return undefined
  const isInside = PARTS.every(
    (name) => asked[name] === undefined || ofView[name] === undefined || textOf(asked[name]) === textOf(ofView[name]),
  )
  return isInside ? { ...asked, ...ofView } : undefined
}

function textOf(value: TimelineFilter[Part]): string {
  if (typeof value !== 'object') return value ?? ''
  const parts =
    'south' in value ? [value.south, value.west, value.north, value.east] : [value.lat, value.lon, value.radiusM]
  return parts.join(',')
}
