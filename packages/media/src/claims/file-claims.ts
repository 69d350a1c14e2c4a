import type { FileFlag } from '@firsthand/domain'
import type { TagSet } from '../tags/tag-set.ts'
import type { FileClaim } from './claim.ts'
import { containerTimeClaims } from './container-time.ts'
import { containerWorld } from './container-world.ts'
import { exifTimeClaims } from './exif-time.ts'
import { mergeClaims, zonedByPlace } from './merge.ts'
import { savedNames } from './name-of-saving.ts'
import { nameClaims } from './name-time.ts'
import { otherTimeClaims } from './other-time.ts'
import { lastModifiedClaims } from './page-time.ts'
import { placeClaims } from './place.ts'
import { asLimit, isOfScreen } from './screen.ts'
import { uniqueSigns } from './sign.ts'
import type { TimeReading } from './time-claim.ts'
import { isUnsignedDate } from './unsigned.ts'
import { withoutEditorsZones } from './zone-by-editor.ts'
import { namesInPhoneZone } from './zone-by-phone.ts'
import { zoneConflicts } from './zone-conflict.ts'

export interface ClaimSources {
  /** Tags by reader, the best reader first. If two readers agree, the first one's wording is kept. */
  readonly sets: readonly TagSet[]
  readonly durationMs: number | undefined
  /** The declared file name. Only a date pattern in it is kept. */
  readonly name: string | undefined
  readonly lastModified: number | undefined
  /** Kind of the file. For a document, a date in the name is when it was saved. */
  readonly kind?: string | undefined
  /** Readings of the deeper readers: tracks, the film of a motion photo, C2PA. */
  readonly more?: readonly TimeReading[]
}

/** All that a file, its name and the witness's page say about time and place, strongest first. Pure. */
export function fileClaims(sources: ClaimSources): { claims: FileClaim[]; flags: FileFlag[] } {
  const named = sources.name === undefined ? [] : nameClaims(sources.name, sources.kind)
  const fileName = sources.name === undefined ? undefined : { text: sources.name, claims: named }
  const world = containerWorld(sources.sets, sources.durationMs, fileName)
  const readings = sources.sets.flatMap((set) => [
    exifTimeClaims(set),
    containerTimeClaims(set, world),
    otherTimeClaims(set, world),
    placeClaims(set),
  ])
  const more = sources.more ?? []
  const isTracked = more.some(({ claims }) => claims.some(({ source }) => source === 'track.GPS'))
  // If a track was read sample by sample, the container's single position adds nothing.
  const own = readings
    .flatMap((reading) => reading.claims)
    .filter(({ source }) => !(isTracked && source === 'track.GPS'))
  const isScreen = isOfScreen(world.all, named)
  const merged = mergeClaims([...own, ...more.flatMap(({ claims }) => claims)]).map((claim) =>
    isScreen || isUnsignedDate(claim, world.all) ? asLimit(claim) : claim,
  )
  const { claims: read, flags: zoneFlags } = zoneConflicts(withoutEditorsZones(merged, world.all))
  const names = namesInPhoneZone(savedNames(named, world), {
    all: world.all,
    claims: read,
    durationMs: world.durationMs,
  })
  const all = [...read, ...zonedByPlace(read), ...names]
  all.push(...lastModifiedClaims(sources.lastModified, read))
  return {
    claims: mergeClaims(all),
    flags: uniqueSigns([...[...readings, ...more].flatMap((reading) => reading.flags), ...zoneFlags]),
  }
}
