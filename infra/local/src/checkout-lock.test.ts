import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const { withCheckoutLock } = await import(new URL('../bootstrap/checkout-lock.mjs', import.meta.url).href)

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-checkout-'))
  file = join(folder, 'checkout.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a lock that is being written is not removed but waited for', async () => {
  writeFileSync(file, '')
  const waiting = withCheckoutLock(file, () => 'mine')
  expect(existsSync(file)).toBe(true)
  rmSync(file)
  expect(await waiting).toBe('mine')
  expect(existsSync(file)).toBe(false)
})

test('one process holds the lock at a time, by its pid; a dead holder does not count', async () => {
  // A pid that Linux never assigns, because it is too high.
  writeFileSync(file, '999999999')
  const order: string[] = []
  const hold = (name: string) =>
    withCheckoutLock(file, async () => {
      order.push(`${name} begins`)
      expect(readFileSync(file, 'utf8')).toBe(String(process.pid))
      await new Promise((resolve) => setImmediate(resolve))
      order.push(`${name} ends`)
    })
  await Promise.all([hold('a'), hold('b')])
  expect(order.map((line) => line.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends'])
})
