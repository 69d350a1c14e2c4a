import type { Subject } from '../evidence/subjects/subject-queries.ts'
import type { BlurBox } from '../shared/api/types.ts'

export const SUBJECT_KINDS = ['person', 'vehicle', 'object'] as const satisfies readonly Subject['kind'][]
export const COLOURS = [
  'sky',
  'amber',
  'green',
  'violet',
  'rose',
  'sand',
] as const satisfies readonly Subject['colour'][]

/** The input so far: typed text and the drawn box. */
export interface MarkDraft {
  /** Id of a known subject; empty for a new one. */
  readonly subject: string
  readonly kind: Subject['kind']
  readonly colour: Subject['colour']
  readonly description: string
  readonly seconds: string
  readonly boxes: readonly BlurBox[]
  readonly note: string
}

export const EMPTY_DRAFT: MarkDraft = {
  ...{ subject: '', kind: 'person', colour: 'sky', description: '', seconds: '', boxes: [], note: '' },
}

export const isReady = ({ subject, description }: MarkDraft): boolean =>
  subject !== '' || description.trim().length >= 2

/** The body of the request that stores a mark. */
export function toMarkRequest(draft: MarkDraft) {
  const { subject, kind, colour, description, seconds, boxes, note } = draft
  const atMs = seconds.trim() === '' ? undefined : Math.round(Number(seconds) * 1000)
  const [box] = boxes
  return {
    ...(subject === '' ? { made: { kind, colour, description: description.trim() } } : { subject }),
    ...(atMs === undefined || !Number.isFinite(atMs) ? {} : { atMs }),
    ...(box === undefined ? {} : { box }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  }
}
