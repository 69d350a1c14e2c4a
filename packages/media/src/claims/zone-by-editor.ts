import { type TagSet, textMatching, textOf } from '../tags/tag-set.ts'
import { type FileClaim, TRUST } from './claim.ts'
import { zoneMs } from './wall-time.ts'

const MINUTE_MS = 60_000
const UTC = '+00:00'
/** Programs on computers that write dates anew. What they add is their own zone, or none, which is written +00:00. */
const EDITOR =
  /adobe|photoshop|lightroom|bridge|darktable|digikam|gimp|rawtherapee|capture one|affinity|luminar|dxo|acdsee|photo ?mechanic|xnview|irfanview|picasa|pixelmator|snapseed|google photos|imagemagick|gthumb|shotwell|faststone|on1|fotostation|paint\.net|microsoft/i
const PHONE_MAKER =
  /apple|samsung|google|xiaomi|redmi|huawei|honor|oneplus|oppo|vivo|realme|motorola|nokia|hmd|fairphone|nothing|sony ericsson|\blge?\b/i

/**
 * Takes away the zone of a claim if only an editor states it. Cameras write no zone into IPTC or XMP, so a zone there is
 * the editor's, unless the digits were moved with it (EXIF shows other digits). An EXIF offset of +00:00 is the editor's
 * too, if an editor wrote the file and no phone took the picture. The digits stay, as a wall time of unknown zone.
 */
export function withoutEditorsZones(claims: readonly FileClaim[], all: TagSet): FileClaim[] {
  const walls = claims.filter(({ source, ref }) => source.startsWith('exif.Date') && ref === 'start')
  const isEdited = EDITOR.test(editorOf(all)) && !PHONE_MAKER.test(textOf(all, 'IFD0:Make') ?? '')
  return claims.map((claim) => {
    if (claim.zoneSource !== 'stated' || claim.ref !== 'start' || claim.zone === undefined) return claim
    if (claim.source.startsWith('exif.Date')) return isEdited && claim.zone === UTC ? unzoned(claim) : claim
    return isEditors(claim, walls) ? unzoned(claim) : claim
  })
}

function isEditors(claim: FileClaim, walls: readonly FileClaim[]): boolean {
  if (!/^(?:iptc|xmp)\./.test(claim.source)) return false
  const [own] = walls
  if (own === undefined) return claim.zone === UTC
  if (own.zone !== undefined) return false
  return Math.abs(wallOf(claim) - wallOf(own)) <= MINUTE_MS
}

const wallOf = ({ atMs = 0, zone }: FileClaim): number => atMs + (zone === undefined ? 0 : zoneMs(zone))

function unzoned({ zone = UTC, ...claim }: FileClaim): FileClaim {
  const trust = claim.source.startsWith('exif.') ? TRUST.exifLocal : claim.trust
  return { ...claim, atMs: (claim.atMs ?? 0) + zoneMs(zone), zoneSource: 'none', trust }
}

const editorOf = (all: TagSet): string =>
  [
    textOf(all, 'IFD0:Software') ?? '',
    textOf(all, 'XMP-xmp:CreatorTool') ?? '',
    textOf(all, 'IFD0:ProcessingSoftware') ?? '',
    textMatching(all, /^XMP-xmpMM:History\d*SoftwareAgent$/) ?? '',
    textOf(all, 'IPTC:OriginatingProgram') ?? '',
  ].join(' ')
