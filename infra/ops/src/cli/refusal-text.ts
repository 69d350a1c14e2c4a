import { plainText } from './plain-text.ts'

/** The code and the words of a refusal. A refusal by a proxy in between has only a status. */
export interface RefusedAnswer {
  readonly status: number
  readonly code: string | undefined
  readonly message: string | undefined
}

/**
 * A line such as "(busy): Too many at once." The server's own words come first, because the server knows the cause.
 * `ours` are this command's words for the code.
 */
export function refusalText({ status, code, message }: RefusedAnswer, ours: string | undefined): string {
  const name = `(${plainText(code ?? String(status))})`
  const said = message ?? ours
  return said === undefined || said === '' ? `${name}.` : `${name}: ${plainText(said)}`
}
