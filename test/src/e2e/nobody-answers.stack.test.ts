// The whole platform with a duty phone. The first start opens a drill and needs nobody. A real incident opens only
// after the digits of the duty call, which went over the real alarm channel, were typed at the command line.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWebhook } from '../../../services/command/src/alarms/duty-phone.test-kit.ts'
import { firsthand } from '../stack/cli.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'

interface Called {
  readonly call: string
  readonly state: string
  readonly answeredAt: string | null
}

let stack: Stack
let webhook: Awaited<ReturnType<typeof openWebhook>>

beforeAll(async () => {
  webhook = await openWebhook()
  stack = await startStack({ environment: { FIRSTHAND_ALARM_WEBHOOK: webhook.address } })
}, 600_000)
afterAll(async () => {
  await stack?.stop()
  webhook?.close()
})

const parseCalled = (document: unknown): Called => document as Called
const open = () => firsthand(stack, 'incident', 'open', '--title', 'Fire at the depot', '--slug', 'fire')

test('a real incident opens once a person has answered the duty phone, and no sooner', async () => {
  await expect(open()).rejects.toMatchObject({ stderr: expect.stringContaining('"nobody-answers"') })
  const called = parseCalled(await firsthand(stack, 'duty', 'test'))
  expect(called).toMatchObject({ state: 'sent', answeredAt: null })
  await expect(open()).rejects.toMatchObject({ stderr: expect.stringContaining('"nobody-answers"') })
  const digits = await webhook.hear(called.call)
  const answered = parseCalled(await firsthand(stack, 'duty', 'test', '--answer', called.call, '--code', digits))
  expect(answered).toMatchObject({ call: called.call, answeredAt: expect.any(String) })
  expect(await open()).toMatchObject({ slug: 'fire', state: 'active', accepting: true })
  expect(JSON.stringify(await firsthand(stack, 'status'))).not.toMatch(/watcher-gone|nobody-hears/)
}, 600_000)
