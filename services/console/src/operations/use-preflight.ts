import { useCallback, useRef, useState } from 'react'
import { Refused } from '../shared/api/client.ts'
import { endSession } from '../shared/api/session.ts'

export interface Line {
  readonly code: string
  /** `unanswered`: no answer in time; a high load alone can cause it. */
  readonly state: 'green' | 'amber' | 'red' | 'unanswered'
  readonly why: string
  readonly facts: Readonly<Record<string, string | number>>
  /** When the answer arrived, by this device's clock, epoch ms. */
  readonly askedAt: number
}

type LineAnswer = Omit<Line, 'askedAt'>

export interface Preflight {
  readonly isRunning: boolean
  /** Finished lines by code. */
  readonly lines: ReadonlyMap<string, Line>
  /** The id under which the service stored the finished check. Opening a real incident needs it. */
  readonly id: string | undefined
  /** When the oldest of the lines was found, epoch ms. */
  readonly finishedAt: number | undefined
  /** Set if the check was interrupted or refused. */
  readonly error: unknown
  readonly run: () => void
  /** Repeats all lines that are not green. Green lines stay as they are. */
  readonly lookAgain: () => void
}

type State = Omit<Preflight, 'run' | 'lookAgain'>

const NOTHING: State = {
  ...{ isRunning: false, lines: new Map(), id: undefined, finishedAt: undefined, error: undefined },
}

/** Runs the check of the platform. Lines arrive one by one, as they finish. */
export function usePreflight(): Preflight {
  const [state, setState] = useState(NOTHING)
  const running = useRef(false)
  const latest = useRef<State>(NOTHING)
  latest.current = state
  const begin = useCallback((before: State) => {
    if (running.current) return
    running.current = true
    const kept = new Map([...before.lines].filter(([, { state: found }]) => found === 'green'))
    setState({ ...NOTHING, lines: kept, isRunning: true })
    const take = (answer: LineAnswer | Finished): void =>
      setState((now) =>
        'preflight' in answer
          ? { ...now, id: answer.preflight, finishedAt: Date.now() - answer.olderMs }
          : { ...now, lines: new Map(now.lines).set(answer.code, { ...answer, askedAt: Date.now() }) },
      )
    readLines(before.id, take)
      .then(
        () =>
          setState((now) => ({
            ...now,
            isRunning: false,
            error: now.id === undefined ? new Error('cut off') : undefined,
          })),
        // Restores the previous result after an error.
        (error: unknown) =>
          setState((now) => ({ ...(before.id === undefined ? now : before), isRunning: false, error })),
      )
      .finally(() => {
        running.current = false
      })
  }, [])
  const run = useCallback(() => begin(NOTHING), [begin])
  const lookAgain = useCallback(() => begin(latest.current), [begin])
  return { ...state, run, lookAgain }
}

interface Finished {
  readonly preflight: string
  readonly olderMs: number
}

async function readLines(again: string | undefined, take: (answer: LineAnswer | Finished) => void): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(again === undefined ? {} : { again })
  const answer = await fetch('/api/platform/preflights', { method: 'POST', headers, body })
  if (!answer.ok || !answer.body) {
    if (answer.status === 401) endSession()
    throw new Refused(answer.status, await answer.json())
  }
  let rest = ''
  for await (const text of piecesOf(answer.body.pipeThrough(new TextDecoderStream()).getReader())) {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(JSON.parse(line))
  }
}

/** Iterates over a stream; not every browser can do it natively. */
async function* piecesOf(reader: ReadableStreamDefaultReader<string>): AsyncGenerator<string> {
  for (;;) {
    const { value, done } = await reader.read()
    if (value !== undefined) yield value
    if (done) return
  }
}
