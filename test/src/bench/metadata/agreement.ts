import type { Inspection } from '@firsthand/media'
import { readDigits, readZone } from './digits.ts'
import type { Field, OracleValue } from './oracle-fields.ts'

/** Our answers for one field as text, and whether one of them equals the oracle's. */
export interface Ours {
  readonly answers: readonly string[]
  readonly isEqual: boolean
}

type TimeClaim = Inspection['claims'][number]

const times = (found: Inspection): TimeClaim[] =>
  found.claims.filter((claim) => claim.about === 'time' && claim.readBy.some((by) => by !== 'name' && by !== 'page'))

/** Our readers' answers for a field of the oracle, and whether one is the same. */
export function oursOf(told: OracleValue, found: Inspection): Ours {
  const ours = ANSWERS[told.field](told.value, found)
  return { ...ours, answers: [...ours.answers, ...signsOf(told.field, found)] }
}

/** A value that our readers consider impossible is reported as a flag with its source, not as a claim. */
const signsOf = (field: Field, { flags }: Inspection): string[] => {
  const about = {
    'capture time': /^date-(epoch|invalid)$/,
    position: /^gps-(zero|invalid)$/,
    'gps time': /^gps-(week|date)-/,
    offset: /^offset-impossible$/,
  }
  const shape = Object.entries(about).find(([name]) => name === field)?.[1]
  return shape === undefined ? [] : flags.filter(({ code }) => shape.test(code)).map(({ code }) => `sign ${code}`)
}

const ANSWERS: Readonly<Record<Field, (value: string, found: Inspection) => Ours>> = {
  'capture time': (value, found) => ofTimes(times(found).filter(isCapture), value),
  'gps time': (value, found) =>
    ofTimes(
      times(found).filter((claim) => claim.clock === 'gps'),
      value,
    ),
  'sub-second': (value, found) => {
    const claims = times(found).filter((claim) => claim.resolutionMs < 1000)
    // Compares the first three digits of the fraction, because a claim is exact to the millisecond.
    const digits = value.padEnd(3, '0').slice(0, 3)
    const modified = modifiedOf(found)
    const isModified = modified !== undefined && modified.fraction.padEnd(3, '0').slice(0, 3) === digits
    return {
      answers: [...claims.map(written), ...(modified?.fraction ? ['fact saidModified'] : [])],
      isEqual: claims.some((claim) => millis(claim) === digits) || isModified,
    }
  },
  offset: (value, found) => {
    const claims = times(found).filter((claim) => claim.zone !== undefined)
    // A "Z" in the oracle's answer may come from the format (ASF, Matroska). A claim that is UTC by format then counts
    // as equal.
    const ours = claims.filter((claim) => claim.zoneSource === 'stated' || readZone(value) === 0)
    const modified = modifiedOf(found)?.zone
    return {
      answers: [...ours.map(written), ...(modified === undefined ? [] : ['fact saidModified'])],
      isEqual: ours.some((claim) => readZone(claim.zone) === readZone(value)) || modified === readZone(value),
    }
  },
  position: (value, found) => {
    const [lat = 0, lon = 0] = value.split(' ').map(Number)
    const places = found.claims.filter((claim) => claim.about === 'place')
    const isNear = (claim: TimeClaim): boolean =>
      Math.abs((claim.lat ?? 999) - lat) < 2e-4 && Math.abs((claim.lon ?? 999) - lon) < 2e-4
    return { answers: places.map(({ lat: y, lon: x }) => `${y} ${x}`), isEqual: places.some(isNear) }
  },
  make: (value, { facts }) => ofTexts([facts.make, facts.saidMake], value),
  model: (value, { facts }) => ofTexts([facts.model, facts.saidModel], value),
  orientation: (value, { facts }) =>
    ofTexts([facts.orientation, facts.rotation, facts.saidRotation, facts.saidOrientation].map(texted), value),
  dimensions: (value, { facts }) => {
    const sizes = [
      [facts.width, facts.height],
      [facts.saidWidth, facts.saidHeight],
    ].filter(([width, height]) => width !== undefined && height !== undefined)
    // Our size is as shown, the oracle's as stored, so width and height may be swapped.
    const both = sizes.flatMap(([width, height]) => [`${width}x${height}`, `${height}x${width}`])
    return { answers: sizes.map((size) => size.join('x')), isEqual: both.includes(value) }
  },
  duration: (value, { facts }) => {
    const known = [facts.durationMs, facts.saidDurationMs].filter((ms) => ms !== undefined)
    const seconds = Number(value)
    const isNear = (ms: number): boolean => Math.abs(ms / 1000 - seconds) <= Math.max(0.1, seconds * 0.01)
    return { answers: known.map((ms) => `${ms} ms`), isEqual: known.some(isNear) }
  },
}

/** Whether a time is that of the recording and not of a GPS fix. */
const isCapture = (claim: TimeClaim): boolean => claim.clock !== 'gps'

/** Compares times: the same wall-clock digits or the same instant counts as equal. */
function ofTimes(claims: readonly TimeClaim[], value: string): Ours {
  const told = readDigits(value)
  if (told === undefined) return { answers: [], isEqual: false }
  const isSame = (claim: TimeClaim): boolean => {
    const at = Math.floor((claim.atMs ?? 0) / 1000)
    const ours = [at, at + (readZone(claim.zone) ?? 0) * 60]
    const theirs = [told.wall, ...(told.zone === undefined ? [] : [told.wall - told.zone * 60])]
    return told.isDay
      ? ours.some((one) => Math.floor(one / 86_400) === Math.floor(told.wall / 86_400))
      : ours.some((one) => theirs.includes(one))
  }
  return { answers: claims.map(written), isEqual: claims.some(isSame) }
}

const modifiedOf = ({ facts }: Inspection) => readDigits(facts.saidModified ?? '')
const millis = (claim: TimeClaim): string => String((((claim.atMs ?? 0) % 1000) + 1000) % 1000).padStart(3, '0')
const written = (claim: TimeClaim): string => `${claim.source} ${claim.raw}`
const texted = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value))

function ofTexts(values: readonly (string | undefined)[], told: string): Ours {
  const answers = values.filter((value) => value !== undefined)
  return { answers, isEqual: answers.some((answer) => answer.trim() === told.trim()) }
}
