import type { Hints, ItemInput } from '@firsthand/timeline'

/**
 * The baseline, first-tag-wins, is what most programs do. The first date found, in this order, is the time of capture.
 * A header's date counts as a start, a wall time is in the incident's zone, and truncation, saving and faults are
 * ignored.
 */
const ORDER = [
  'exif.DateTimeOriginal',
  'quicktime.CreationDate',
  'mp4.CreateDate',
  'name.pxl',
  'name.camera',
  'name.recorder',
  'name.whatsapp',
  'name.telegram',
  'name.signal',
  'name.epoch',
  'name.screenshot',
  'exif.ModifyDate',
  'pdf.CreationDate',
  'ooxml.modified',
  'page.lastModified',
  'door.received',
] as const

export function firstTag(input: ItemInput, hints: Hints): number {
  for (const source of ORDER) {
    const found = input.claims.find((claim) => claim.source === source)
    if (found?.about === 'time') return found.zone === undefined ? found.atMs - civilAt(hints, found.atMs) : found.atMs
  }
  return input.receivedAt
}

const civilAt = ({ zone }: Hints, wallMs: number): number =>
  (zone.findLast(({ fromWallMs }) => fromWallMs <= wallMs) ?? zone[0])?.offsetMs ?? 0
