/** The codes with which a command can fail. The exit code is 1, or 2 for `usage`. */
export const CLI_ERRORS = [
  'usage',
  'operator-unknown',
  'no-stack',
  'bad-setting',
  'database-unavailable',
  'older-database',
  'store-unavailable',
  'store-not-probed',
  'store-not-safe',
  'incident-not-found',
  'submission-not-found',
  'demonstration',
  'officer-not-found',
  'last-opener',
  'slug-taken',
  'name-taken',
  'nobody-answers',
  'digits-differ',
  'call-failed',
  'illegal-state',
  'not-a-drill',
  'program-missing',
  'keep-shorter',
  'key-not-proven',
  'key-missing',
  'officers-key-missing',
  'officers-key-differs',
  'already-there',
  'file-unreadable',
  'file-changed',
  'refused',
  'unreachable',
  'sign-in-failed',
  'locked-out',
  'custody-broken',
  'not-an-export',
  'not-heads',
  'replay-differs',
  'page-differs',
  'page-not-found',
  'not-compared',
  'work-dead',
  'timed-out',
  'internal',
] as const
export type CliErrorCode = (typeof CLI_ERRORS)[number]

/**
 * A failure, with a message for the person who typed the command. `document` is a result that `--json` prints in spite
 * of the failure.
 */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: CliErrorCode
  readonly document: unknown

  constructor(
    code: CliErrorCode,
    message: string,
    more: { readonly cause?: unknown; readonly document?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause })
    this.code = code
    this.document = more.document
  }
}
