// An operator finds the state of the platform's clock in custody and in `status` without having asked for it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool, type Pool } from '../stack/owner-rows.ts'
import { borrowStack } from '../stack/shared-stack.ts'
import type { Stack } from '../stack/start-stack.ts'

let stack: Stack
let pool: Pool
beforeAll(async () => {
  stack = await borrowStack()
  pool = ownerPool(stack)
}, 900_000)
afterAll(async () => {
  await pool?.end()
  await stack?.stop()
})

test('preserve compares the clock by itself, once, and the platform’s custody chain records it', async () => {
  const entries = async () =>
    (
      await pool.query<{ actor: string; detail: string }>(
        `select actor, detail from custody.entry where incident_id = 'platform' and action = 'clock.checked' order by seq`,
      )
    ).rows
  await expect.poll(entries, { timeout: 120_000, interval: 300 }).not.toEqual([])
  const [first] = await entries()
  expect(first?.actor).toBe('worker:preserve')
  expect(Object.keys(JSON.parse(first?.detail ?? '{}')).sort()).toEqual([
    'missed',
    'offsetMs',
    'source',
    'uncertaintyMs',
  ])
  const { rows } = await pool.query<{ count: number }>('select count(*)::integer as count from platform.clock_check')
  expect(rows[0]?.count).toBe((await entries()).length)
}, 300_000)
