import type { Draw } from './draw.ts'
import type { Incident } from './incident.ts'
import { makeHappening } from './incident.ts'
import { makePeople, type People, type Person, type Recording, record, recordOld } from './recordings.ts'

/** The form in which a recording was sent. */
export type Form =
  | 'original'
  | 'messenger'
  | 'cut'
  | 'encoded'
  | 'edited-photo'
  | 'screenshot'
  | 'document'
  | 'exact-copy'

/** A file before it is sent: a recording in some form, on its sender's phone. */
export interface Draft {
  readonly rec: Recording
  readonly form: Form
  readonly sender: Person
  /** How long after the recording's end the sender got it, ms. */
  readonly delayMs: number
}

const MINUTE = 60_000
/** A forwarded message travels for seconds to days. */
const forwardDelay = (draw: Draw): number => Math.min(draw.logNormal(25 * MINUTE, 1.7), 6 * 86_400_000)

const OWN_FORMS: readonly (readonly [Form, number])[] = [
  ['original', 70],
  ['messenger', 20],
  ['cut', 3.5],
  ['encoded', 2.5],
  ['screenshot', 4],
]
const ownForm = (draw: Draw, rec: Recording): Form => {
  const form = draw.weighted(OWN_FORMS)
  if (rec.medium === 'film') return form
  return rec.medium === 'photo' && (form === 'cut' || form === 'encoded')
    ? 'edited-photo'
    : form === 'messenger'
      ? 'messenger'
      : 'original'
}

/**
 * The file in which a recording is sent for the first time: mostly by whoever filmed it. A messenger's copy is mostly
 * sent by somebody else.
 */
function firstDraft(draw: Draw, rec: Recording, people: People): Draft {
  const form = rec.medium === 'photo' && draw.chance(0.04) ? 'screenshot' : ownForm(draw, rec)
  const isOthers = (form === 'messenger' && draw.chance(0.7)) || form === 'screenshot'
  const delayMs =
    form === 'original'
      ? 0
      : form === 'messenger' || form === 'screenshot'
        ? forwardDelay(draw)
        : draw.logNormal(15 * MINUTE, 1)
  return { rec, form, sender: isOthers ? people.meet(-2) : rec.person, delayMs }
}

/** Further files of the same recording: others send one recording in eight again, some many times. */
function furtherDrafts(draw: Draw, rec: Recording, people: People): Draft[] {
  if (!draw.chance(0.12)) return []
  const copies = Math.min(12, 1 + Math.floor(draw.exponential(0.8)))
  return Array.from({ length: copies }, () => ({
    rec,
    form: draw.chance(0.28) ? 'exact-copy' : 'messenger',
    sender: people.meet(-2),
    delayMs: forwardDelay(draw),
  }))
}

export interface Drafted {
  readonly drafts: readonly Draft[]
  readonly people: People
  /** Recordings of each happening, indexed by its number. */
  readonly happenings: readonly (readonly Recording[])[]
  readonly nextId: () => number
}

/** Makes the honest files of one incident, as many as requested. */
export function draftAll(draw: Draw, incident: Incident, items: number): Drafted {
  const people = makePeople(draw, incident)
  const drafts: Draft[] = []
  const happenings: (readonly Recording[])[] = []
  let count = 0
  const nextId = (): number => count++
  while (drafts.length < items) {
    if (draw.chance(0.13)) {
      drafts.push(...aside(draw, { incident, people, nextId }))
      continue
    }
    const happening = makeHappening(draw, incident, items)
    const made = record(draw, { happening, event: happenings.length, people }, nextId)
    happenings.push(made)
    for (const rec of made) drafts.push(firstDraft(draw, rec, people), ...furtherDrafts(draw, rec, people))
  }
  drafts.length = items
  return { drafts, people, happenings, nextId }
}

interface Aside {
  readonly incident: Incident
  readonly people: People
  readonly nextId: () => number
}

/** Unrelated files: documents, and pictures from other days, with or without their dates. */
function aside(draw: Draw, { incident, people, nextId }: Aside): Draft[] {
  const rec = recordOld(draw, { incident, people }, nextId())
  if (draw.chance(0.25)) return [{ rec, form: 'document', sender: rec.person, delayMs: 0 }]
  const isCopy = draw.chance(0.45)
  return [
    {
      rec,
      form: isCopy ? 'messenger' : 'original',
      sender: rec.person,
      // A messenger's copy of an old picture: it was saved during the incident.
      delayMs: isCopy ? Math.max(0, incident.fromMs - rec.startMs + draw.between(0, 5 * 3_600_000)) : 0,
    },
  ]
}
