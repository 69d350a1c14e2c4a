import { parseArgs } from 'node:util'
import { findStack, type Stack } from '../stack/stack.ts'
import { asCliError } from '../stack/with-door.ts'
import { CliError } from './cli-error.ts'
import type { Answer, Command, Given } from './command.ts'
import { statedOperator } from './operator.ts'
import { groupOf, groupText, overview } from './overview.ts'
import { plainText, safeJson } from './plain-text.ts'

export interface CliWorld {
  /** The arguments without the program's own name. */
  readonly argv: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** The name of the operating system's user. Undefined if there is none. */
  readonly login?: string | undefined
  /** The checkout, which contains `.firsthand` by default. */
  readonly root: string
  readonly commands: readonly Command[]
  readonly out: (text: string) => unknown
  readonly err: (text: string) => unknown
  /** Asks the person at the terminal. Undefined if there is no terminal. */
  readonly ask?: ((question: string) => Promise<string>) | undefined
  readonly signal: AbortSignal
}

/**
 * Runs one command and returns the exit code: 0 done, 1 failed, 2 wrong usage. With `--json` stdout holds exactly one
 * JSON document, or nothing if the command failed without a result. Errors are then printed on stderr as `{ code,
 * message }`.
 */
export async function runCli(world: CliWorld): Promise<number> {
  const isJson = world.argv.includes('--json')
  try {
    const outcome = await run(world)
    world.out(isJson && outcome.document !== undefined ? safeJson(outcome.document) : outcome.text)
    return 0
  } catch (cause) {
    const error = asFailure(cause)
    if (isJson && error.document !== undefined) world.out(safeJson(error.document))
    const message = lines(error.message)
    world.err(isJson ? safeJson({ code: error.code, message: error.message }) : `${message}\n(${error.code})`)
    return error.code === 'usage' ? 2 : 1
  }
}

async function run(world: CliWorld): Promise<Answer> {
  const { stated, words } = splitStated(world.argv.filter((word) => word !== '--json'))
  const command = commandOf(world.commands, words)
  if (!command) {
    return withoutCommand(world, words)
  }
  const rest = words.slice(command.name.split(' ').length)
  const { values, positionals } = parse(command, [...stated, ...rest])
  if (values['help'] === true) return help([command.help, ...moreOf(world.commands, command), AS_HELP].join('\n\n'))
  const { min, max } = command.positionals
  if (positionals.length < min || positionals.length > max) {
    throw new CliError('usage', `Wrong number of words after ${command.name}.\n\n${command.help}`)
  }
  const as = values['as']
  const operator = statedOperator({ as: typeof as === 'string' ? as : undefined, env: world.env, login: world.login })
  let stack: Stack | undefined
  return command.run({
    args: positionals,
    given: values,
    env: world.env,
    signal: world.signal,
    ask: world.ask,
    say: (message) => void world.err(plainText(message)),
    stack: () => {
      stack ??= findStack(world.env, world.root, operator)
      return stack
    },
  })
}

/** The help of all commands, or of those that begin with the typed word. @throws CliError `usage` if more was typed */
function withoutCommand({ argv, commands }: CliWorld, words: readonly string[]): Answer {
  const [first, ...rest] = words
  const group = groupOf(commands, first)
  const text = group.length === 0 ? overview(commands) : groupText(first ?? '', group)
  const isAsked = argv.length === 0 || isHelp(first) || (group.length > 0 && rest.every(isHelp))
  if (isAsked) return help(text)
  throw new CliError('usage', `There is no such command.\n\n${text}`)
}

/** The longer commands that begin with this one's name, which its own help might not name. */
function moreOf(commands: readonly Command[], { name }: Command): readonly string[] {
  const group = groupOf(commands, name)
  return group.length === 0 ? [] : [groupText(name, group)]
}

/** Splits off a `--as NAME` that stands before the command. After the command it is an ordinary option. */
function splitStated(all: readonly string[]): Readonly<Record<'stated' | 'words', readonly string[]>> {
  const count = all[0] === '--as' ? 2 : all[0]?.startsWith('--as=') ? 1 : 0
  return { stated: all.slice(0, count), words: all.slice(count) }
}

/** Help on the options that every command has. */
const AS_HELP = `  --as NAME   who does it, as custody will name it; else FIRSTHAND_OPERATOR, SUDO_USER
              or the login name. It is stated, not proven.`

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help'

const help = (text: string): Answer => ({ document: { help: text }, text })

function parse(command: Command, args: readonly string[]): { values: Given; positionals: readonly string[] } {
  const options = { ...command.options, as: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
  } catch (cause) {
    // The message of parseArgs repeats what was typed, so it is made safe before it is printed.
    const why = cause instanceof Error ? cause.message : 'these options cannot be read'
    throw new CliError('usage', `${why}\nSee: firsthand ${command.name} --help`, { cause })
  }
}

function commandOf(commands: readonly Command[], words: readonly string[]): Command | undefined {
  return commands.find(({ name }) => {
    const wanted = name.split(' ')
    return wanted.every((word, at) => words[at] === word)
  })
}

function asFailure(cause: unknown): CliError {
  const known = asCliError(cause)
  if (known instanceof CliError) return known
  const name = cause instanceof Error ? cause.name : 'unknown'
  return new CliError('internal', `Something went wrong here (${name}). This is a fault of the program.`, { cause })
}

/** Makes a message safe to print, but keeps its line breaks. */
const lines = (message: string): string => message.split('\n').map(plainText).join('\n')
