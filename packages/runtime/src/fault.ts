/**
 * What may be logged of a thrown value. The message and the stack may not, because both contain values (conventions
 * §13).
 */
export interface FaultFacts {
  readonly errorName: string
  /** The first `code` in the chain of causes: an errno, a SQLSTATE, or one of ours. */
  readonly errorCode?: string
  /** Our own source file and line, such as `segment-writer:42`. */
  readonly errorAt?: string
}

const MAX_CAUSES = 8
const FRAME = /[/\\]([a-z0-9-]+)\.(?:ts|js|mjs):([0-9]{1,6})(?::[0-9]+)?\)?$/

export function describeFault(thrown: unknown): FaultFacts {
  const chain = causes(thrown)
  const named = chain.findLast((error) => error.name !== 'Error') ?? chain[0]
  const errorCode = chain.map(codeOf).find((code) => code !== undefined)
  const errorAt = chain.map(placeOf).findLast((place) => place !== undefined)
  return {
    errorName: named?.name ?? typeof thrown,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(errorAt === undefined ? {} : { errorAt }),
  }
}

function causes(thrown: unknown): readonly Error[] {
  const chain: Error[] = []
  let next = thrown
  while (next instanceof Error && chain.length < MAX_CAUSES) {
    chain.push(next)
    next = next instanceof AggregateError && next.cause === undefined ? next.errors[0] : next.cause
  }
  return chain
}

function codeOf(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/**
 * The first stack frame in our own source. The stack repeats the message, which could imitate a frame, so the message
 * is cut off first.
 */
function placeOf(error: Error): string | undefined {
  const { stack, message } = error
  if (typeof stack !== 'string') return undefined
  const start = stack.indexOf(message)
  if (start < 0) return undefined
  for (const line of stack.slice(start + message.length).split('\n')) {
    if (line.includes('node_modules') || line.includes('node:')) continue
    const frame = FRAME.exec(line)
    if (frame) return `${frame[1]}:${frame[2]}`
  }
  return undefined
}
