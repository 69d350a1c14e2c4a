import { plainText } from './plain-text.ts'

/** The code and words of a refusal. A proxy in between sends only a status. */
export interface RefusedAnswer {
  readonly status: number
  readonly code: string | undefined
  readonly message: string | undefined
}

/**
 * "(busy): Too many at once." The door's own words come first, because the door knows the cause; `ours` are this
 * command's words for the code.
 */
export function refusalText({ status, code, message }: RefusedAnswer, ours: string | undefined): string {
  const name = `(${plainText(code ?? String(status))})`
  const said = message ?? ours
  return said === undefined || said === '' ? `${name}.` : `${name}: ${plainText(said)}`
}
