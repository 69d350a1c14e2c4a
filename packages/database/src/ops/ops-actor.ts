import type { Operator } from '@firsthand/domain'

/** Thrown before anything is written where nobody said who does it. */
export class OperatorUnknown extends Error {
  constructor() {
    super('nobody said who does this')
    this.name = 'OperatorUnknown'
  }
}

/** Who writes to custody when a person at the command line does something: a name that is stated, not proven. */
export function opsActor(operator: Operator | undefined): string {
  if (operator === undefined) throw new OperatorUnknown()
  return `ops:${operator}`
}
