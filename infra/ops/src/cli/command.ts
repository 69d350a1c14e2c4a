import type { ParseArgsConfig } from 'node:util'
import type { Stack } from '../stack/stack.ts'

export type OptionTable = NonNullable<ParseArgsConfig['options']>
/** The parsed options, by name. */
export type Given = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

/** The arguments of a command, and its access to everything outside. */
export interface CommandContext {
  readonly args: readonly string[]
  readonly given: Given
  /** Finds the running stack at the first call. @throws CliError `no-stack` */
  readonly stack: () => Stack
  /** The environment, for variables that only a single command reads. */
  readonly env: NodeJS.ProcessEnv
  /** Prints progress for a person on stderr, because stdout holds only the answer. */
  readonly say: (message: string) => void
  /** Asks the person at the terminal. Undefined if there is no terminal. */
  readonly ask: ((question: string) => Promise<string>) | undefined
  readonly signal: AbortSignal
}

/** A command's result. `document` is what `--json` prints; `text` is for a person. */
export interface Answer {
  readonly document: unknown
  readonly text: string
}

export interface Command {
  /** The words after `firsthand`, for example `incident open`. */
  readonly name: string
  readonly summary: string
  /** The text of `--help`: usage line, options, what happens, an example. */
  readonly help: string
  readonly options: OptionTable
  /** The number of positional arguments that may follow the name. */
  readonly positionals: { readonly min: number; readonly max: number }
  run(context: CommandContext): Promise<Answer>
}
