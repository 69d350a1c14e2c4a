import { expect, test } from 'vitest'
import { hardBounds } from './bounds.ts'
import { DEFAULT_PARAMETERS, type IdentifiedClaim, type ItemInput } from './input.ts'

const RECEIVED = Date.UTC(2026, 10, 25, 14, 30)

const arrival = (id: string, highMs: number): IdentifiedClaim => ({
  ...{ id, about: 'time', source: 'door.received', raw: '', ref: 'upper', atMs: RECEIVED, resolutionMs: 60_000 },
  ...{ zone: '+00:00', zoneSource: 'utc-by-format', error: { kind: 'bound', sdMs: 0, highMs } },
  ...{ clock: 'server', trust: 100, identifying: false },
})
const item = (...claims: readonly IdentifiedClaim[]): ItemInput => ({
  ...{ item: 'it_a', receivedAt: RECEIVED, durationMs: 10_000, device: 'unknown', claims },
})
const latest = (...claims: readonly IdentifiedClaim[]) => hardBounds(item(...claims), DEFAULT_PARAMETERS).latest

test('an item that arrived while our clock was off may have begun later by that error; the widest correction counts', () => {
  expect(latest()).toBe(RECEIVED - 10_000)
  expect(latest(arrival('cl_a', 0))).toBe(RECEIVED - 10_000)
  expect(latest(arrival('cl_a', 0), arrival('cl_b', 3040))).toBe(RECEIVED + 3040 - 10_000)
  expect(latest(arrival('cl_b', 3040), arrival('cl_c', 2000))).toBe(RECEIVED + 3040 - 10_000)
})
