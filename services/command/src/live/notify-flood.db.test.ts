// Any database role may NOTIFY any channel. A notification from the public door's role may only cause a throttled check
// in command.
import { createShutdown, type Logger, Secret } from '@firsthand/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  CHANNELS,
  callsOf,
  countCalls,
  floodNotify,
  hostilePayload,
} from '../../../../packages/database/src/notify-flood.test-kit.ts'
import { until } from '../../../../packages/queues/src/valkey.test-kit.ts'
import { NO_DUTY_PHONE } from '../alarms/duty-phone.ts'
import { type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { wakeOnChanges } from '../wake-on-changes.ts'
import { QUIET_MS } from './live-hub.ts'

let kit: CommandKit
let incident: string
let shutdown: ReturnType<typeof createShutdown>
const faults: string[] = []

beforeAll(async () => {
  kit = await openCommandKit()
  incident = await kit.addIncident()
  const { db, log, hub, publicUrl, clock } = kit.deps
  await countCalls(kit.database.owner)
  shutdown = createShutdown({ log, graceMs: 10_000, host: { on: () => undefined, exit: () => undefined } })
  const told: Logger = {
    ...log,
    fault: (name) => {
      faults.push(name)
    },
  }
  wakeOnChanges({
    ...{ db, hub, publicUrl, clock, shutdown, log: told, phone: NO_DUTY_PHONE },
    databaseUrl: new Secret(kit.database.urlOf('command')),
  })
})
afterAll(async () => {
  await shutdown?.begin('the test ends')
  await kit?.release()
})

const looks = (): Promise<number> => callsOf(kit.database.owner, 'watch_work')
const notify = (payload: string) => kit.database.owner.query("select pg_notify('incident_changed', $1)", [payload])

/** Adds a screen to the incident and counts its wakes. */
function joinScreen() {
  const screen = { wakes: 0, leave: () => {} }
  screen.leave = kit.deps.hub.join(incident, () => (screen.wakes += 1)) ?? screen.leave
  return screen
}

test('a flood of notifications causes no more wakes and queries than a burst, takes no memory, and hides no change', async () => {
  const screen = joinScreen()
  await until('it listens', async () => {
    await notify(incident)
    return screen.wakes > 0
  })
  await until('looks are counted', async () => (await looks()) > 0)
  const [looksBefore, wakesBefore, heapBefore] = [await looks(), screen.wakes, process.memoryUsage().heapUsed]
  const payload = (at: number): string => (at % 7 === 0 ? incident : hostilePayload(at))
  const url = kit.database.urlOf('intake')
  const { sent, seconds } = await floodNotify({ url, channels: CHANNELS, count: 60_000, payload })
  expect(sent).toBe(60_000)
  expect(screen.wakes - wakesBefore).toBeLessThanOrEqual((seconds * 1000) / QUIET_MS + 3)
  expect((await looks()) - looksBefore).toBeLessThanOrEqual(seconds * 5 + 5)
  expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(128 * 1024 * 1024)
  // Real changes still wake the screen.
  const calm = screen.wakes
  await kit.addItem(incident)
  await until('the change is told', () => screen.wakes > calm)
  expect(faults).toEqual([])
  screen.leave()
})

test('a notification for an unknown incident wakes nobody', async () => {
  const screen = joinScreen()
  for (const payload of [`in_${'a'.repeat(26)}`, 'in_', '', "'; select 1"]) await notify(payload)
  await notify(incident)
  await until('its own is told', () => screen.wakes > 0)
  expect(screen.wakes).toBe(1)
  screen.leave()
})
