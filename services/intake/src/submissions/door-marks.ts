import { type IncidentChoice, parseIncidentChoice, parseWordsDoor, type WordsDoor } from '@firsthand/domain'

export interface DoorMarks {
  readonly pageDoor: WordsDoor
  readonly incidentChoice: IncidentChoice
}

/**
 * What the page says of the way by which its reader came, in its one field `door`: `danger` or `sought`, `unsure`, or
 * two of them with a space between. One field, because the page's script passes it on without knowing its words.
 */
export function parseDoorMarks(text: unknown): DoorMarks {
  const marks = typeof text === 'string' ? text.split(' ', 4) : []
  return {
    pageDoor: parseWordsDoor(marks.find((one) => one === 'danger') ?? marks.find((one) => one === 'sought')),
    incidentChoice: parseIncidentChoice(marks.find((one) => one === 'unsure')),
  }
}

/** The value of the field `door`; undefined if there is nothing to say. */
export const doorField = ({ pageDoor = 'normal', incidentChoice }: Partial<DoorMarks>): string | undefined =>
  [...(pageDoor === 'normal' ? [] : [pageDoor]), ...(incidentChoice === 'unsure' ? ['unsure'] : [])].join(' ') ||
  undefined
