import type { StillAnswer } from '../evidence/nudges/nudge-types.ts'
import { BY_ONE_WORDS } from '../evidence/pins/by-one-words.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { visiblePieces } from '../shared/parts/visible-text.ts'
import { gradeStem } from '../shared/words/grade-words.ts'
import { howExact } from '../shared/words/interval.ts'
import { STATE_WORDS } from '../shared/words/labels.ts'
import { dayOf, inUtc, playingTime } from '../shared/words/time.ts'
import type { StillFact } from './still-picture.ts'
import { STILL_WORDS } from './still-words.ts'
import { wallClock } from './typed-time.ts'

/** The facts of a still in words: when, how certain, on what evidence, and which custody entry records it. */
export function stillFacts(told: StillAnswer, incident: IncidentFacts): readonly StillFact[] {
  const { zone } = incident
  const { placement, entry, summary, sentences, conflicts, byOne } = told
  const { earliest, estimate, latest } = placement
  const local = (at: number): string => `${dayOf(at, zone)}, ${wallClock(at, zone, 3)} (${zone})`
  const sure =
    estimate === null
      ? `${local(earliest)} – ${local(latest)}`
      : `${howExact({ earliest, estimate, latest }, zone)} · ${STATE_WORDS[placement.status as 'placed']} · ${gradeStem(placement.grade)}`
  return [
    [STILL_WORDS.local, local(told.atMs)],
    [STILL_WORDS.utc, `${inUtc(told.atMs)} (${new Date(told.atMs).toISOString()})`],
    [STILL_WORDS.exact, byOne ? `${sure} · ${BY_ONE_WORDS.mark}` : sure],
    [STILL_WORDS.into, `${playingTime(told.intoMs)} (${told.intoMs} ms)`],
    [STILL_WORDS.how, [summary ?? '', ...sentences].filter((text) => text !== '').join(' ')],
    ...(conflicts > 0 ? [['', STILL_WORDS.conflicts(conflicts)] as const] : []),
    [STILL_WORDS.item, `№ ${told.seq}`],
    [STILL_WORDS.received, told.sha256],
    [STILL_WORDS.custody, `№ ${entry.seq} · ${entry.hash}`],
    [STILL_WORDS.incident, plain(incident.title)],
    [STILL_WORDS.officer, `${plain(told.officer)} · ${local(entry.at)}`],
    ['', STILL_WORDS.copy],
  ]
}

/** Titles are typed by people, so invisible characters are made visible. */
const plain = (text: string): string =>
  visiblePieces(text)
    .map((piece) => piece.text)
    .join('')
