import { createHash } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../packages/domain/src/law-runs.test-kit.ts'
import { FormBytes } from './form-bytes.ts'
import { readKept } from './same-content.ts'

const NEVER = new AbortController().signal

/** A byte budget that counts the bytes held. At the end of a test it must be 0. */
function budgetOf() {
  let held = 0
  return {
    get held() {
      return held
    },
    hold(bytes: number) {
      held += bytes
    },
    release(bytes: number) {
      held -= bytes
    },
  }
}
async function* cut(bytes: Buffer, sizes: readonly number[]) {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}
async function restOf(bytes: FormBytes): Promise<Buffer> {
  const all: Buffer[] = []
  for (let chunk = await bytes.next(); chunk; chunk = await bytes.next()) all.push(chunk)
  return Buffer.concat(all)
}

const content = fc.uint8Array({ maxLength: 3000 }).map((one) => Buffer.from(one))
const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 })

type Step = 'window' | 'rewind' | number
const steps = fc.array(
  fc.oneof(fc.constant<Step>('window'), fc.constant<Step>('rewind'), fc.integer({ min: 0, max: 500 })),
  { maxLength: 25 },
)

/**
 * Performs one step. A number stands for: read one chunk, keep at most this many bytes of it, and put the rest back, as
 * the comparison of contents does.
 */
async function perform(bytes: FormBytes, file: Buffer, step: Step): Promise<void> {
  const at = bytes.position
  if (step === 'rewind') {
    expect(bytes.rewind() ? bytes.position : 0).toBe(0)
  } else if (step === 'window') {
    expect((await bytes.window()).equals(file.subarray(at))).toBe(true)
  } else {
    const chunk = await bytes.next()
    if (!chunk) return
    expect(chunk.equals(file.subarray(at, at + chunk.length))).toBe(true)
    bytes.unread(chunk.subarray(Math.min(step, chunk.length)))
  }
}

test('with any peeks, unreads and rewinds every byte comes once and in its place', async () => {
  await fc.assert(
    fc.asyncProperty(content, sizes, steps, fc.nat(4000), async (file, chunks, wanted, longest) => {
      const budget = budgetOf()
      const bytes = new FormBytes(cut(file, chunks), budget)
      bytes.mark(longest)
      for (const step of wanted) {
        await perform(bytes, file, step)
        expect(budget.held).toBeLessThanOrEqual(longest)
      }
      const at = bytes.position
      bytes.forget()
      expect((await restOf(bytes)).equals(file.subarray(at))).toBe(true)
      expect(budget.held).toBe(0)
    }),
    { numRuns: lawRuns(300) },
  )
})

test('kept bytes are recognised, however they are cut into chunks, and any other byte is noticed', async () => {
  await fc.assert(
    fc.asyncProperty(
      content.filter(({ length }) => length > 0),
      sizes,
      sizes,
      fc.nat(),
      async (file, chunks, segmentSizes, where) => {
        const offset = 1 + (where % file.length)
        const salt = Buffer.alloc(16, 7)
        const segments = []
        for (let start = 0, turn = 0; start < offset; turn += 1) {
          const length = Math.min(segmentSizes[turn % segmentSizes.length] ?? 1, offset - start)
          const hash = createHash('sha256')
            .update(salt)
            .update(file.subarray(start, start + length))
          segments.push({ start, length, sha256: hash.digest('hex') })
          start += length
        }
        const digests = { upload: makeId('upload', salt), salt: salt.toString('hex'), length: null, offset, segments }
        const same = new FormBytes(cut(file, chunks), budgetOf())
        expect(await readKept(same, digests, NEVER)).toBe('same')
        expect(same.position).toBe(offset)
        expect((await restOf(same)).equals(file.subarray(offset))).toBe(true)
        const changed = Buffer.from(file)
        changed[where % offset] = (changed[where % offset] ?? 0) ^ 1
        expect(await readKept(new FormBytes(cut(changed, chunks), budgetOf()), digests, NEVER)).toBe('differs')
        const short = file.subarray(0, offset - 1)
        expect(await readKept(new FormBytes(cut(short, chunks), budgetOf()), digests, NEVER)).toBe('differs')
      },
    ),
    { numRuns: lawRuns(200) },
  )
})

test('a cut, an end and a stop are distinguished', async () => {
  async function* broken() {
    yield Buffer.from('abc')
    throw new Error('gone')
  }
  const bytes = new FormBytes(broken(), budgetOf())
  expect((await restOf(bytes)).toString()).toBe('abc')
  expect(bytes.isCut).toBe(true)
  const stop = new AbortController()
  const hanging = new FormBytes({ next: () => new Promise(() => {}) }, budgetOf())
  const next = hanging.next(stop.signal)
  stop.abort()
  expect(await next).toBeUndefined()
  expect(hanging.isCut).toBe(false)
})
