import { expect, test } from 'vitest'
import { createScryptQueue } from './scrypt-queue.ts'

const limits = { width: 1, places: { device: 1, officer: 2 }, sampleEveryMs: Number.POSITIVE_INFINITY }

/** Work that lasts until the test releases it. */
function held(name: string, begun: string[]) {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const work = async () => {
    begun.push(name)
    await ended
    return name
  }
  return { work, end: () => end() }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('each lane has its places, and they are served in turn', async () => {
  const line = createScryptQueue(limits)
  const begun: string[] = []
  const works = ['first', 'officer one', 'officer two', 'device'].map((name) => held(name, begun))
  const [first, one, two, device] = works
  if (!first || !one || !two || !device) throw new Error('four')
  const all = [
    line.enter('officer', first.work),
    line.enter('officer', one.work),
    line.enter('officer', two.work),
    line.enter('device', device.work),
  ]
  expect(await line.enter('officer', async () => 'one too many')).toBeUndefined()
  expect(await line.enter('device', async () => 'one too many')).toBeUndefined()
  for (const { end } of works) {
    end()
    await settled()
  }
  await Promise.all(all)
  expect(begun).toEqual(['first', 'device', 'officer one', 'officer two'])
})

test('any number of unknown names take no place, wait as long as a known one, and are never hashed', async () => {
  const line = createScryptQueue(limits)
  const begun: string[] = []
  const first = held('first', begun)
  const running = line.enter('officer', first.work)
  let answered = 0
  const invented = Array.from({ length: 1000 }, () =>
    line
      .pretend(async () => begun.push('judged'))
      .then((hasStood) => {
        expect(hasStood).toBe(true)
        answered += 1
      }),
  )
  await settled()
  expect(answered).toBe(0)
  const officer = held('officer', begun)
  const next = line.enter('officer', officer.work)
  first.end()
  await running
  await Promise.all(invented)
  expect(begun).toEqual(['first', 'officer'])
  officer.end()
  expect(await next).toBe('officer')
})

test('if the queue is full for an officer, it is full for an unknown name', async () => {
  const line = createScryptQueue(limits)
  const works = ['a', 'b', 'c'].map((name) => held(name, []))
  const all = works.map(({ work }) => line.enter('officer', work))
  expect(await line.pretend(async () => undefined)).toBe(false)
  for (const { end } of works) end()
  await Promise.all(all)
  expect(await line.pretend(async () => undefined)).toBe(true)
})
