import { type IncidentChoice, type PageDoor, parseIncidentChoice, parsePageDoor } from '@firsthand/domain'

export interface DoorMarks {
  readonly pageDoor: PageDoor
  readonly incidentChoice: IncidentChoice
}

/**
 * What the page says of the way by which its reader came, in its one field `door`: `danger`, `unsure`, or both with a
 * space between. One field, because the page's script passes it on without knowing its words.
 */
export function parseDoorMarks(text: unknown): DoorMarks {
  const marks = typeof text === 'string' ? text.split(' ', 4) : []
  return {
    pageDoor: parsePageDoor(marks.find((one) => one === 'danger')),
    incidentChoice: parseIncidentChoice(marks.find((one) => one === 'unsure')),
  }
}

/** The value of the field `door`; undefined if there is nothing to say. */
export const doorField = ({ pageDoor, incidentChoice }: Partial<DoorMarks>): string | undefined =>
  [...(pageDoor === 'danger' ? ['danger'] : []), ...(incidentChoice === 'unsure' ? ['unsure'] : [])].join(' ') ||
  undefined
