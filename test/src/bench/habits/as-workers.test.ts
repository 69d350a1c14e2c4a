import { CLAIM_CLOCKS } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { ridesOnDevice } from '../../../../packages/database/src/inspect/device-clock.ts'
import { receivedClaim } from '../../../../workers/inspect/src/received-claim.ts'
import { hintsOf } from '../../../../workers/reconstruct/src/solve/incident-hints.ts'
import { arrivalClaim, hintsIn, isOfDevice } from './as-workers.ts'

test('the arrival and the clocks of a device are read as the workers read them', () => {
  const receivedAt = Date.UTC(2024, 4, 6, 7, 8)
  expect(arrivalClaim(receivedAt)).toEqual(receivedClaim({ receivedAt, clockDoubtMs: 0 }))
  expect(CLAIM_CLOCKS.map(isOfDevice)).toEqual(CLAIM_CLOCKS.map(ridesOnDevice))
})

test('the zone of an incident is told as the worker tells it', () => {
  const at = Date.UTC(2020, 0, 1)
  const since = (zone: string, hints: typeof hintsIn) => hints(zone).zone.filter(({ fromWallMs }) => fromWallMs > at)
  for (const zone of ['Europe/Vienna', 'Asia/Kathmandu', 'America/New_York', 'Australia/Adelaide'])
    expect(since(zone, hintsIn)).toEqual(since(zone, hintsOf))
})
