import { CLAIM_CLOCKS } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { ridesOnDevice } from '../../../../packages/database/src/inspect/device-clock.ts'
import { receivedClaim } from '../../../../workers/inspect/src/received-claim.ts'
import { deviceClass } from '../../../../workers/reconstruct/src/device-class.ts'
import { hintsOf } from '../../../../workers/reconstruct/src/solve/incident-hints.ts'
import { arrivalClaim, deviceOf, hintsIn, isOfDevice } from './as-workers.ts'

test('the arrival, the device and its clock are read as the workers read them', () => {
  const receivedAt = Date.UTC(2024, 4, 6, 7, 8)
  expect(arrivalClaim(receivedAt)).toEqual(receivedClaim({ receivedAt, clockDoubtMs: 0 }))
  const makes = [undefined, 'Apple', 'samsung', 'Google', 'HMD Global', 'NIKON CORPORATION', 'GoPro', 'DJI', 'OMNI', '']
  expect(makes.map(deviceOf)).toEqual(makes.map(deviceClass))
  expect(CLAIM_CLOCKS.map(isOfDevice)).toEqual(CLAIM_CLOCKS.map(ridesOnDevice))
})

test('the zone of an incident is told as the worker tells it', () => {
  const at = Date.UTC(2020, 0, 1)
  const since = (zone: string, hints: typeof hintsIn) => hints(zone).zone.filter(({ fromWallMs }) => fromWallMs > at)
  for (const zone of ['Europe/Vienna', 'Asia/Kathmandu', 'America/New_York', 'Australia/Adelaide'])
    expect(since(zone, hintsIn)).toEqual(since(zone, hintsOf))
})
