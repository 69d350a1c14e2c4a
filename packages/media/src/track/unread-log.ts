import type { FileFlag, LogUnread } from '@firsthand/domain'
import { sign } from '../claims/sign.ts'
import type { FileType } from '../facts/file-kind.ts'
import { isTrackLog } from '../facts/log-kind.ts'
import type { LogRun } from './read-log.ts'

const HISTORY = 'application/x-location-history+json'
const SUBTITLES = 'application/x-subrip'

const notRead = (why: LogUnread, more: FileFlag['evidence'] = {}): FileFlag => sign('log-not-read', { why, ...more })

/** Signs that say why a position log gave no positions, shown in place of the preview. Empty if it gave some. */
export function unreadLogSigns({ fixes, began, axes, run }: LogRun, mediaType: string): readonly FileFlag[] {
  if (mediaType === HISTORY) return [notRead('history')]
  // Impossible positions have a sign of their own.
  if (fixes.length > 0 || (axes !== undefined && axes.beyond + axes.lettered > 0)) return []
  // Subtitles with spoken words are no log.
  if (mediaType === SUBTITLES && began === undefined) return []
  if (run.reason === 'damaged') return [sign('log-damaged')]
  if (run.outcome === 'read' || run.outcome === 'silent') return [sign('log-no-positions')]
  return [notRead(run.outcome)]
}

/** File extensions that only logs have, whether this product reads them or not. */
const NAMED = /\.(gpx|kml|kmz|tcx|fit|igc|nmea|plt|trk|ubx|gdb|sbp|sbn)$/i
const VAGUE = new Set(['text/plain', 'text/xml', 'application/xml', 'application/octet-stream'])

/** The sign of a file that is named like a log but has an unknown format. Only the extension of its name is used. */
export function namedLogSigns(type: FileType, name: string | undefined): readonly FileFlag[] {
  const [, ending] = NAMED.exec((name ?? '').slice(-20)) ?? []
  if (ending === undefined || isTrackLog(type.mediaType)) return []
  return type.kind === 'other' || VAGUE.has(type.mediaType) ? [notRead('format', { ending: ending.toLowerCase() })] : []
}
