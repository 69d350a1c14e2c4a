import { plainText } from './plain-text.ts'

/** What an answer says of a no. A proxy in between sends a status alone. */
export interface SaidNo {
  readonly status: number
  readonly code: string | undefined
  readonly message: string | undefined
}

/**
 * "(busy): Too many at once." A door's own words come first, because they know what stands in the way just there; `ours`
 * are what this command says of the code.
 */
export function saidNo({ status, code, message }: SaidNo, ours: string | undefined): string {
  const name = `(${plainText(code ?? String(status))})`
  const said = message ?? ours
  return said === undefined || said === '' ? `${name}.` : `${name}: ${plainText(said)}`
}
