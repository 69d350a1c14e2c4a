import { describe, expect, test } from 'vitest'
import { Refused } from '../shared/api/client.ts'
import { createOutbox, type Sent } from './outbox.ts'

/** A connection that the test can cut. What arrives is stored, but its answer may get lost. */
function openLine() {
  const arrived: string[] = []
  const line = { arrived, isCut: false, losesAnswers: false, refusal: undefined as Refused | undefined }
  return {
    line,
    send: async (wish: string): Promise<number> => {
      if (line.isCut) throw new TypeError('nothing answers')
      if (line.refusal) throw line.refusal
      arrived.push(wish)
      if (line.losesAnswers) throw new TypeError('cut before the answer')
      return 1
    },
  }
}

describe('a pressed decision', () => {
  const open = () => {
    const { line, send } = openLine()
    let told: readonly Sent<string>[] = []
    let changed: (() => void) | undefined
    const outbox = createOutbox<string>({
      send,
      retryMs: 5,
      tell: (list) => {
        told = list
        changed?.()
      },
    })
    const until = async (wanted: string): Promise<void> => {
      while (told.map(({ state }) => state).join(' ') !== wanted)
        await new Promise<void>((resolve) => {
          changed = resolve
        })
    }
    return { outbox, line, until, told: () => told }
  }

  test('is sent in the order of the presses, and is done when it was answered', async () => {
    const { outbox, line, until } = open()
    outbox.put('a', 'first')
    outbox.put('b', 'second')
    await until('done done')
    expect(line.arrived).toEqual(['a', 'b'])
    outbox.stop()
  })

  test('is shown as not sent while the connection is cut, and is then sent by itself with the same key', async () => {
    const { outbox, line, until, told } = open()
    line.isCut = true
    outbox.put('a', 'first')
    await until('unsent')
    outbox.put('b', 'second')
    expect(told().map(({ state }) => state)).toEqual(['unsent', 'unsent'])
    line.isCut = false
    await until('done done')
    expect(line.arrived).toEqual(['a', 'b'])
    outbox.stop()
  })

  test('whose answer was lost is not done until it is answered', async () => {
    const { outbox, line, until } = open()
    line.losesAnswers = true
    outbox.put('a', 'first')
    await until('unsent')
    line.losesAnswers = false
    await until('done')
    expect(new Set(line.arrived)).toEqual(new Set(['a']))
    outbox.stop()
  })

  test('waits for a new session, and takes a refusal for an answer', async () => {
    const { outbox, line, until } = open()
    line.refusal = new Refused(401, { code: 'sign-in-needed', message: '' })
    outbox.put('a', 'first')
    await until('unsent')
    line.refusal = new Refused(409, { code: 'decided-meanwhile', message: '' })
    await until('overtaken')
    line.refusal = undefined
    outbox.put('b', 'second')
    await until('overtaken done')
    expect(line.arrived).toEqual(['b'])
    outbox.drop('a')
    await until('done')
    outbox.stop()
  })
})
