import type { BlurBox, IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { howExact } from '../../shared/words/interval.ts'
import { type Language, language } from '../../shared/words/language.ts'
import { pointOf } from '../../shared/words/number.ts'
import { preciseTime } from '../../shared/words/precise.ts'
import { dayAndMinuteBy } from '../../shared/words/time.ts'
import { isCleanable } from '../boxes/is-cleanable.ts'
import { WHEN_WORDS } from '../item/when-words.ts'
import { BRIEF_DRAFT_WORDS } from './brief-draft-words.ts'

/** The content of the form. A failed request loses none of it. */
export interface BriefDraft {
  readonly sentence: string
  readonly whenLine: string
  readonly whereLine: string
  readonly lastSeen: string
  readonly language: Language
  readonly hours: number
  readonly boxes: readonly BlurBox[]
  readonly isClip: boolean
  readonly clipSeconds: number
  /** The instant of a film; undefined until the officer picked one. */
  readonly atMs: number | undefined
}

export const canBeBriefed = (page: ItemPage): boolean =>
  isCleanable(page) && page.item.kind !== 'audio' && !page.item.restricted && page.item.hidden === null

/** The initial draft, with the known time and place and their uncertainty. The officer may reword them. */
export function draftOf(page: ItemPage, incident: IncidentFacts, atMs: number | undefined): BriefDraft {
  return {
    ...{ sentence: '', whenLine: whenOf(page, incident, atMs ?? 0), whereLine: whereOf(page), lastSeen: '' },
    ...{ language: language(), hours: 12, boxes: [], isClip: false, clipSeconds: 10, atMs },
  }
}

/** The item's time in words. For a film it is the time of the shown instant, not of the beginning. */
export function whenOf({ item: { placement } }: ItemPage, { zone }: Pick<IncidentFacts, 'zone'>, atMs: number): string {
  if (!placement) return ''
  const { earliest, estimate, latest } = placement
  if (estimate === null) return WHEN_WORDS.before(dayAndMinuteBy(latest + atMs, zone))
  const shown = { earliest: earliest + atMs, estimate: estimate + atMs, latest: latest + atMs }
  return `${preciseTime(shown.estimate, zone, latest - earliest)} ${howExact(shown, zone)}`.slice(0, 200)
}

function whereOf({ item: { placement } }: ItemPage): string {
  if (!placement || placement.lat === null || placement.lon === null) return BRIEF_DRAFT_WORDS.unknownPlace
  const point = pointOf(placement.lat, placement.lon)
  return placement.radiusM === null ? point : BRIEF_DRAFT_WORDS.withinOf(point, Math.round(placement.radiusM))
}

export const MOST_SENTENCE = 200

/** Which input is missing before the brief can be made. */
export function missingInput(draft: BriefDraft, isFilm: boolean): 'sentenceFirst' | 'instantFirst' | undefined {
  if (draft.sentence.trim().length < 3 || draft.sentence.length > MOST_SENTENCE) return 'sentenceFirst'
  return isFilm && draft.atMs === undefined ? 'instantFirst' : undefined
}

/** The body of the request that makes the brief. */
export function toBriefRequest(draft: BriefDraft, replaces: string | undefined) {
  const { sentence, whenLine, whereLine, lastSeen, hours, atMs, isClip, clipSeconds, boxes } = draft
  return {
    ...{ sentence: sentence.trim(), whenLine: whenLine.trim(), whereLine: whereLine.trim(), lastSeen: lastSeen.trim() },
    ...{ language: draft.language, hours, boxes: isClip ? [] : boxes },
    ...(atMs === undefined ? {} : { atMs: Math.round(atMs) }),
    ...(atMs === undefined || !isClip ? {} : { untilMs: Math.round(atMs + clipSeconds * 1000) }),
    ...(replaces === undefined ? {} : { replaces }),
  }
}
