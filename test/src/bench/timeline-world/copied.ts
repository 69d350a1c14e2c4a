import type { Claim, TimeClaim } from '@firsthand/domain'
import { readClock } from './clocks.ts'
import { nth } from './draw.ts'
import { containerDate, endDate } from './own-film.ts'
import { lastModified } from './page.ts'
import type { Person } from './recordings.ts'
import { digitsOf, exifText, lag, notAfter, utcClaim, wallClaim } from './said.ts'
import type { Shot } from './shot.ts'

/** A file saved on a sender's phone at a (claimed) instant, by that phone's clock. */
export interface Copy {
  readonly shot: Shot
  readonly sender: Person
  readonly savedMs: number
  readonly middleMs: number
}

const DAY = 86_400_000
const saved = { ref: 'upper', stepMs: 1000, error: { kind: 'bound', sdMs: 2000, highMs: 2000 }, trust: 25 } as const

const phoneOf = ({ sender, savedMs, middleMs }: Copy): { heldMs: number; zoneMs: number } => {
  const { clock } = nth(sender.devices, 0)
  return { heldMs: readClock(clock, savedMs, middleMs), zoneMs: clock.zoneMs }
}

/** The claims that survive a messenger: when the file was saved, or only the day, or none. */
export function messengerClaims(copy: Copy): readonly Claim[] {
  const { draw } = copy.shot
  const { heldMs, zoneMs } = phoneOf(copy)
  const name = draw.weighted<() => readonly TimeClaim[]>([
    [() => [whatsappDay(heldMs + zoneMs)], 46],
    [() => [savedName('name.telegram', heldMs + zoneMs, 'photo_')], 12],
    [() => [savedName('name.signal', heldMs + zoneMs, 'signal-')], 9],
    [() => [epochName(heldMs)], 6],
    [() => [], 27],
  ])()
  return [...name, ...pageClaim(copy, heldMs)]
}

/** Android reports when the file was saved; an iPhone's picker reports when it was picked. */
export function pageClaim(copy: Copy, heldMs: number): readonly TimeClaim[] {
  const { shot, sender, middleMs } = copy
  if (!shot.draw.chance(0.9)) return []
  const phone = nth(sender.devices, 0)
  const isPicked = phone.family === 'iphone' || shot.draw.chance(0.15)
  return [lastModified(isPicked ? readClock(phone.clock, shot.sentMs, middleMs) : heldMs, [])]
}

function whatsappDay(wall: number): TimeClaim {
  const said = { source: 'name.whatsapp', raw: `IMG-${digitsOf(wall)[0]}-WA0012`, ref: 'day', atMs: wall } as const
  const error = { kind: 'bound', sdMs: DAY, highMs: DAY } as const
  return wallClaim({ ...said, stepMs: DAY, error, clock: 'messenger', trust: 10 })
}

function savedName(source: string, wall: number, before: string): TimeClaim {
  const [day, time] = digitsOf(wall)
  return wallClaim({ ...saved, source, raw: `${before}${day}-${time}`, atMs: wall, clock: 'messenger' })
}

const epochName = (held: number): TimeClaim =>
  utcClaim({
    ...saved,
    source: 'name.epoch',
    raw: `FB_IMG_${Math.floor(held)}`,
    atMs: held,
    stepMs: 1,
    clock: 'messenger',
  })

/** Claims of a screenshot or photo of a screen that showed the recording. */
export function screenshotClaims(copy: Copy): readonly Claim[] {
  const { heldMs, zoneMs } = phoneOf(copy)
  const [day, time] = digitsOf(heldMs + zoneMs)
  const raw = `Screenshot_${day}-${time}`
  const name = wallClaim({ ...saved, source: 'name.screenshot', raw, atMs: heldMs + zoneMs, clock: 'name' })
  return [...(copy.shot.draw.chance(0.75) ? [name] : []), ...pageClaim(copy, heldMs)]
}

export function documentClaims(copy: Copy): readonly Claim[] {
  const { heldMs, zoneMs } = phoneOf(copy)
  const raw = exifText(heldMs + zoneMs)
  const said = { ref: 'upper', stepMs: 1000, error: notAfter(2000), clock: 'document', trust: 30 } as const
  const written = copy.shot.draw.chance(0.5)
    ? wallClaim({ ...said, source: 'pdf.CreationDate', raw, atMs: heldMs + zoneMs })
    : utcClaim({ ...said, source: 'ooxml.modified', raw, atMs: heldMs })
  return [...(copy.shot.draw.chance(0.8) ? [written] : []), ...pageClaim(copy, heldMs)]
}

/**
 * Claims of a film that was trimmed on the phone. An iPhone keeps the original's creation date. Android does one of two
 * things. Either the header keeps the original's end, and the tracks get the time of the trim. Or the header gets the
 * time of the trim, which may then be read as the film's end.
 * `filmed`: the original's claims.
 */
export function cutClaims(copy: Copy, filmed: readonly Claim[]): readonly Claim[] {
  const { draw, rec } = copy.shot
  const { heldMs } = phoneOf(copy)
  const page = pageClaim(copy, heldMs + 1500)
  const places = filmed.filter((claim) => claim.about === 'place' || claim.clock === 'gps')
  if (rec.device.family === 'iphone')
    return [...filmed.filter((claim) => claim.source !== 'mp4.CreateDate'), headerBound(heldMs), ...page]
  const header = filmed.find((claim): claim is TimeClaim => claim.about === 'time' && claim.source === 'mp4.CreateDate')
  const isTold = header?.ref === 'end' && draw.chance(0.6)
  if (!isTold) return [draw.chance(0.5) ? endDate(heldMs) : headerBound(heldMs), ...places, ...page]
  const whole = containerDate({ at: header.atMs, ref: 'end', error: lag(2000, -6 * 3_600_000, 1000), trust: 35 })
  return [whole, headerBound(heldMs, 'mp4.TrackCreateDate'), ...places, ...page]
}

const headerBound = (at: number, source = 'mp4.CreateDate'): TimeClaim =>
  containerDate({ at, ref: 'upper', error: notAfter(2000), trust: 25, source })

/**
 * Claims of a file that a program re-encoded: the date is that of the encoding, and the program mostly writes its name.
 */
export function encodedClaims(copy: Copy): readonly Claim[] {
  const { draw } = copy.shot
  const { heldMs } = phoneOf(copy)
  const date = draw.weighted<() => readonly Claim[]>([
    [() => [headerBound(heldMs)], 55],
    // Written as by Android itself: the file looks like a recording that ended at this time.
    [() => [endDate(heldMs)], 15],
    [() => [], 30],
  ])()
  return [...date, ...pageClaim(copy, heldMs + 1500)]
}

/** Claims of an edited still. It keeps its EXIF, or only the time of the edit. `taken`: the original's claims. */
export function editedPhotoClaims(copy: Copy, taken: readonly Claim[]): readonly Claim[] {
  const { heldMs, zoneMs } = phoneOf(copy)
  const page = pageClaim(copy, heldMs + 1000)
  if (copy.shot.draw.chance(0.6)) return [...taken.filter((claim) => claim.clock !== 'name'), ...page]
  const said = { source: 'exif.ModifyDate', raw: exifText(heldMs + zoneMs), ref: 'upper', stepMs: 1000 } as const
  return [wallClaim({ ...said, atMs: heldMs + zoneMs, error: notAfter(2000), clock: 'device', trust: 25 }), ...page]
}
