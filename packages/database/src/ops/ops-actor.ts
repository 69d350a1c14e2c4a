import type { Operator } from '@firsthand/domain'

/** Thrown before anything is written if nobody said who does it. */
export class OperatorUnknown extends Error {
  constructor() {
    super('nobody said who does this')
    this.name = 'OperatorUnknown'
  }
}

/** The actor in custody for what a person does at the command line: a stated name, not a proven one. */
export function opsActor(operator: Operator | undefined): string {
  if (operator === undefined) throw new OperatorUnknown()
  return `ops:${operator}`
}
