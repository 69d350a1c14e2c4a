import { parseArgs } from 'node:util'

/** What `npm test` or `npm run test:watch` was asked to run. */
export interface Asked {
  /** Paths or parts of them; empty for the whole suite. */
  readonly filters: readonly string[]
  /** Options in vitest's form. */
  readonly options: {
    readonly watch: boolean
    readonly update: boolean
    readonly testNamePattern?: string
    readonly project?: string[]
    readonly maxWorkers?: number
    readonly bail?: number
    readonly testTimeout?: number
    readonly hookTimeout?: number
    readonly includeTaskLocation?: true
  }
}

/** Thrown if the arguments make no sense or contain `--help`. The message lists the options. */
export class Usage extends Error {
  readonly isHelp: boolean
  constructor(message: string, { isHelp = false, ...options }: ErrorOptions & { readonly isHelp?: boolean } = {}) {
    super(message, options)
    this.isHelp = isHelp
  }
}

const USAGE = `usage: npm test [-- [options] [PATH…]]     all tests, or those whose paths hold one of these
       npm run test:watch [-- PATH…]      these, and again what a change touches; without a path the pure ones

  PATH:LINE                 the test that stands there
  -t, --testNamePattern X   tests whose names match this expression
  --project NAME            pure, programs, database, browser or stack; may stand more than once
  -u, --update              writes what is compared with files anew
  --maxWorkers N  --bail N  --testTimeout MS  --hookTimeout MS`

const NUMBERS = ['maxWorkers', 'bail', 'testTimeout', 'hookTimeout'] as const

/** Refuses an unknown option: parsed as a flag it would swallow the path after it, and the whole suite would run. */
export function parseArguments(args: readonly string[]): Asked {
  const { values, positionals } = parse(args)
  if (values.help) throw new Usage(USAGE, { isHelp: true })
  const numbers = NUMBERS.flatMap((name) => (values[name] === undefined ? [] : [[name, Number(values[name])] as const]))
  const wrong = numbers.find(([, value]) => !Number.isSafeInteger(value) || value < 1)
  if (wrong !== undefined) throw new Usage(`--${wrong[0]} takes a whole number.\n\n${USAGE}`)
  return {
    filters: positionals,
    options: {
      ...{ watch: values.watch, update: values.update, ...Object.fromEntries(numbers) },
      ...(values.testNamePattern === undefined ? {} : { testNamePattern: values.testNamePattern }),
      ...(values.project === undefined ? {} : { project: values.project }),
      ...(positionals.some((one) => /:\d+$/.test(one)) ? { includeTaskLocation: true } : {}),
    },
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        watch: { type: 'boolean', short: 'w', default: false },
        update: { type: 'boolean', short: 'u', default: false },
        testNamePattern: { type: 'string', short: 't' },
        project: { type: 'string', multiple: true },
        maxWorkers: { type: 'string' },
        bail: { type: 'string' },
        testTimeout: { type: 'string' },
        hookTimeout: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Usage(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error })
  }
}
