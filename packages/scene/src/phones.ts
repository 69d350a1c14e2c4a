import type { Phone } from './phone.ts'
import { TOWN_ZONE } from './place.ts'

const MINUTE_MS = 60_000

const iphone = (model: string, clockMs: number): Phone => ({
  ...{ kind: 'iphone', make: 'Apple', model, clockMs, isPlaced: true, zone: TOWN_ZONE },
})
const android = (make: string, model: string, clockMs: number, isPlaced = true): Phone => ({
  ...{ kind: 'android', make, model, clockMs, isPlaced, zone: TOWN_ZONE },
})

/** The phones with their clock errors, in ms ahead of the true time. */
export const PHONES = {
  balcony: iphone('iPhone 15', 400),
  /** This clock is still on summer time. */
  stallKeeper: android('samsung', 'SM-A536B', 60 * MINUTE_MS + 2_000),
  /** This clock was set by hand, long ago. */
  student: android('Xiaomi', '2201117TY', 3 * MINUTE_MS + 12_000, false),
  passenger: iphone('iPhone 12', -300),
  hotelGuest: iphone('iPhone 14 Pro', 250),
  shopkeeper: android('samsung', 'SM-G991B', 900, false),
  tourist: iphone('iPhone 13 mini', 150),
  nurse: android('Google', 'Pixel 8', 200),
  police: android('samsung', 'SM-G736B', 100),
} as const satisfies Readonly<Record<string, Phone>>
