import { afterAll, beforeAll, expect, test } from 'vitest'
import { firsthand } from './cli.ts'
import { makePhoto } from './made-files.ts'
import { listOf, officerOf, signIn } from './officer.ts'
import { itemsOf, ownerPool, type Pool, untilPlaced } from './owner-rows.ts'
import { findOrStartSharedStack, type StackLender } from './shared-stack.ts'
import type { Stack } from './start-stack.ts'
import { openSubmission, sendFile } from './witness.ts'

const LIMIT = 300_000
let lender: StackLender
let pool: Pool
const borrowed: Stack[] = []

const borrow = async (): Promise<Stack> => {
  const stack = await lender.borrow()
  borrowed.push(stack)
  return stack
}

beforeAll(async () => {
  lender = await findOrStartSharedStack()
  pool = ownerPool(await borrow())
})

afterAll(async () => {
  await pool?.end()
  for (const stack of borrowed) await stack.stop()
  await lender?.stop()
})

test('two borrowers each have an officer and an incident, and see nothing of each other', async () => {
  const [one, other] = await Promise.all([borrow(), borrow()])
  expect(one.data).toBe(other.data)
  expect(officerOf(one).name).not.toBe(officerOf(other).name)
  const photo = await makePhoto('IMG_1.jpg', { width: 320, height: 240, noise: 10 })
  await sendFile(await openSubmission(one.intakeUrl, one.slug), photo)
  await untilPlaced(pool, { incident: one.incident, count: 1, limitMs: LIMIT })
  expect(await itemsOf(pool, other.incident)).toEqual([])
  const [mine, theirs] = [await signIn(one), await signIn(other)]
  expect((await mine.get(`/api/incidents/${one.incident}`)).status).toBe(200)
  expect((await theirs.get(`/api/incidents/${one.incident}`)).status).toBe(404)
  const incidents = listOf((await theirs.get('/api/incidents')).body, 'incidents')
  expect(JSON.stringify(incidents)).toContain(other.incident)
  expect(JSON.stringify(incidents)).not.toContain(one.incident)
  // The account of the `firsthand` command belongs to the stack, and can read each borrower's incident.
  expect(JSON.stringify(await firsthand(one, 'timeline', '--incident', one.slug))).toContain('it_')
})

test('a returned incident accepts nothing more, and the stack goes on for the others', async () => {
  const [one, other] = [await lender.borrow(), await borrow()]
  await one.stop()
  await expect(openSubmission(one.intakeUrl, one.slug)).rejects.toThrow('the door answered')
  await openSubmission(other.intakeUrl, other.slug)
})

test('a borrower kills nothing', async () => {
  const stack = await borrow()
  expect(() => stack.kill9('preserve')).toThrow('not ours to kill')
  await expect(stack.killSupervisor()).rejects.toThrow('not ours to kill')
  await expect(stack.untilRestarted('preserve', 1)).rejects.toThrow('not ours to kill')
})
