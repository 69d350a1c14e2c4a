import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { createShutdown, type ProcessHost } from './shutdown.ts'

function stage(graceMs = 1000) {
  const emitter = new EventEmitter()
  const lines: string[] = []
  const exits: number[] = []
  const exited = new Promise<void>((resolve) => emitter.once('exited', () => resolve()))
  const host: ProcessHost = {
    on: (event: string, listener: (reason: unknown) => void) => emitter.on(event, listener),
    exit: (code) => {
      exits.push(code)
      emitter.emit('exited')
    },
  }
  const log = createLogger({ process: 'test', write: (line) => lines.push(line) })
  return { emitter, lines, exits, exited, shutdown: createShutdown({ log, graceMs, host }) }
}

test('SIGTERM closes in reverse order, once, and ends with 0', async () => {
  const { emitter, exits, exited, shutdown, lines } = stage()
  const closed: string[] = []
  shutdown.onClose('database', () => closed.push(`database ${shutdown.signal.aborted}`))
  shutdown.onClose('server', async () => {
    await Promise.resolve()
    closed.push('server')
  })
  emitter.emit('SIGTERM')
  emitter.emit('SIGINT')
  await exited
  await shutdown.begin('again')
  expect([closed, exits]).toEqual([['server', 'database true'], [0]])
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['process.stopping', 'process.stopped'])
})

test('a closer that fails does not keep the others from closing, and the exit code is not 0', async () => {
  const { emitter, exits, exited, shutdown, lines } = stage()
  const closed: string[] = []
  shutdown.onClose('database', () => closed.push('database'))
  shutdown.onClose('server', () => {
    throw new Error('IMG_1.jpg')
  })
  emitter.emit('SIGTERM')
  await exited
  expect([closed, exits]).toEqual([['database'], [1]])
  expect(lines.join('')).toContain('close-server')
  expect(lines.join('')).not.toContain('IMG_1')
})

test('a closer that hangs is given up after the grace', async () => {
  const { emitter, exits, exited, shutdown, lines } = stage(30)
  shutdown.onClose('server', () => new Promise(() => undefined))
  emitter.emit('SIGTERM')
  await exited
  expect(exits).toEqual([1])
  expect(lines.join('')).toContain('grace-exceeded')
})

test('the end waits for owned promises; one that fails ends the process as a fault', async () => {
  const first = stage()
  let finish: () => void = () => undefined
  first.shutdown.own(new Promise<void>((resolve) => (finish = resolve)))
  first.emitter.emit('SIGTERM')
  await Promise.resolve()
  expect(first.exits).toEqual([])
  finish()
  await first.exited
  expect(first.exits).toEqual([0])

  const second = stage()
  second.shutdown.own(Promise.reject(new TypeError('IMG_1.jpg')))
  await second.exited
  expect(second.exits).toEqual([1])
  expect(second.lines[0]).toContain('"errorName":"TypeError"')
  expect(second.lines.join('')).not.toContain('IMG_1')
})

test('a loop that ends by our own abort is no fault', async () => {
  const { emitter, exits, exited, shutdown } = stage()
  const loop = new Promise<void>((_, reject) => {
    shutdown.signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
  })
  shutdown.own(loop)
  emitter.emit('SIGINT')
  await exited
  expect(exits).toEqual([0])
})

test('an uncaught fault is logged by name and code and ends the process at once', async () => {
  const { emitter, exits, lines } = stage()
  emitter.emit('uncaughtException', Object.assign(new Error('IMG_1.jpg'), { code: 'EPIPE' }))
  emitter.emit('unhandledRejection', 'IMG_1.jpg')
  expect(exits).toEqual([1, 1])
  expect(lines[0]).toContain('"errorCode":"EPIPE"')
  expect(lines.join('')).not.toContain('IMG_1')
})
