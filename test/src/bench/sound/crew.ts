import { type ChildProcess, spawn } from 'node:child_process'
import { compiled } from '../../stack/compiled.ts'
import { ROOT } from '../../stack/start-stack.ts'
import type { Answers, Job } from './jobs.ts'

/** Child processes that work in parallel, each on one job at a time. */
export interface Crew {
  run<J extends Job>(job: J): Promise<Answers[J['task']]>
  /** The peak memory of any child so far, MiB. */
  mostMemory(): number
  close(): void
}

interface Waiting {
  readonly job: Job
  readonly done: (answer: unknown) => void
  readonly failed: (error: Error) => void
}

export function createCrew(size: number): Crew {
  const queue: Waiting[] = []
  const idle: ChildProcess[] = []
  const busy = new Map<ChildProcess, Waiting>()
  let [most, isClosed, words] = [0, false, '']
  const next = (): void => {
    for (let child = idle[0], waiting = queue[0]; child !== undefined && waiting !== undefined; ) {
      idle.shift()
      queue.shift()
      busy.set(child, waiting)
      child.send(waiting.job)
      child = idle[0]
      waiting = queue[0]
    }
  }
  const onAnswer = (child: ChildProcess, message: unknown): void => {
    const { answer, error, memoryMiB } = parseAnswer(message)
    const waiting = busy.get(child)
    busy.delete(child)
    idle.push(child)
    most = Math.max(most, memoryMiB)
    if (error === undefined) waiting?.done(answer)
    else waiting?.failed(new Error(error))
    next()
  }
  const children = Array.from({ length: size }, () => {
    const child = startChild((text) => {
      words = (words + text).slice(-4000)
    })
    child.on('message', (message) => onAnswer(child, message))
    child.once('exit', () => {
      if (isClosed) return
      const why = new Error(`a child of the bench ended: ${words}`)
      for (const { failed } of [...busy.values(), ...queue]) failed(why)
    })
    idle.push(child)
    return child
  })
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, done: (answer) => resolve(parseAs(answer)), failed: reject })
        next()
      }),
    mostMemory: () => most,
    close() {
      isClosed = true
      for (const child of children) child.kill()
    },
  }
}

function startChild(hear: (text: string) => void): ChildProcess {
  const { flags, file } = compiled('test/src/bench/sound/child.ts')
  const child = spawn(process.execPath, [...flags, file], {
    cwd: ROOT,
    env: process.env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  child.stderr?.on('data', (chunk: Buffer) => hear(chunk.toString()))
  return child
}

const parseAnswer = (message: unknown): { answer: unknown; error: string | undefined; memoryMiB: number } =>
  message as { answer: unknown; error: string | undefined; memoryMiB: number }

const parseAs = <T>(answer: unknown): T => answer as T
