import { isArchive } from './archive-types.ts'
import { logInMarkup, logInText } from './log-kind.ts'
import { pictureInText } from './text-picture.ts'

export type FileKind = 'image' | 'video' | 'audio' | 'document' | 'archive' | 'other'

export interface FileType {
  readonly kind: FileKind
  /** A media type in our own closed grammar (`type/subtype`). `application/octet-stream` if nothing is recognised. */
  readonly mediaType: string
  /** Extension without a dot; `bin` if unknown. */
  readonly extension: string
}

export const UNKNOWN_TYPE: FileType = { kind: 'other', mediaType: 'application/octet-stream', extension: 'bin' }

const DOCUMENT =
  /^(application\/(pdf|rtf|msword|epub\+zip|x-mobipocket-ebook|postscript|mbox|vnd\.(openxmlformats|oasis|ms-|apple\.(pages|numbers|keynote)|visio|google-earth\.km|garmin\.tcx|ant\.fit)|x-(cfb|subrip)|json|xml|gpx\+xml|geo\+json)|text\/|message\/)/

export function kindOf(mediaType: string): FileKind {
  // Drawings for which we have no decoder.
  if (/^image\/vnd\.(dwg|dxf|fpx)$/.test(mediaType)) return 'document'
  if (mediaType.startsWith('image/')) return 'image'
  if (mediaType.startsWith('video/')) return 'video'
  if (mediaType.startsWith('audio/')) return 'audio'
  if (
    mediaType === 'application/ogg' ||
    mediaType === 'application/mxf' ||
    mediaType === 'application/x-shockwave-flash' ||
    mediaType.startsWith('application/vnd.rn-realmedia')
  )
    return 'video'
  if (isArchive(mediaType)) return 'archive'
  return DOCUMENT.test(mediaType) ? 'document' : 'other'
}

const GRAMMAR = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,80}$/

/** The type that a detector reported, if it is a well-formed media type. Text from the file itself never passes. */
export function typeOf(mime: unknown, ext: unknown): FileType | undefined {
  if (typeof mime !== 'string') return undefined
  const mediaType = mime.toLowerCase().split(';')[0]?.trim() ?? ''
  if (!GRAMMAR.test(mediaType)) return undefined
  const extension = typeof ext === 'string' && /^[a-z0-9.]{1,12}$/i.test(ext) ? ext.toLowerCase() : 'bin'
  return { kind: kindOf(mediaType), mediaType, extension }
}

/**
 * The text after an XML declaration, comments and a document type. Scans step by step, because a few dozen comments in
 * a row would keep a regular expression busy for hours.
 */
function afterPrologue(markup: string): string {
  let rest = markup
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : /^<(\?xml|!doctype svg)/.test(rest) ? '>' : undefined
    const at = end === undefined ? -1 : rest.indexOf(end)
    if (end === undefined || at < 0) return rest
    rest = rest.slice(at + end.length).trimStart()
  }
}

/** The type of a file without magic bytes: markup by its first words, else text. */
export function typeOfText(head: string): FileType {
  const start = head
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 1000)
    .toLowerCase()
  const picture = pictureInText(start)
  if (picture !== undefined) return picture
  if (/^<svg[\s>]/.test(afterPrologue(start))) return { kind: 'image', mediaType: 'image/svg+xml', extension: 'svg' }
  if (/^(<!doctype html|<html|<head|<body|<script)/.test(start))
    return { kind: 'document', mediaType: 'text/html', extension: 'html' }
  const log = logInMarkup(afterPrologue(start)) ?? logInText(start)
  if (log !== undefined) return log
  if (start.startsWith('<?xml')) return { kind: 'document', mediaType: 'application/xml', extension: 'xml' }
  if (start.startsWith('begin:vcard')) return { kind: 'document', mediaType: 'text/vcard', extension: 'vcf' }
  if (start.startsWith('begin:vcalendar')) return { kind: 'document', mediaType: 'text/calendar', extension: 'ics' }
  if (start.startsWith('webvtt')) return { kind: 'document', mediaType: 'text/vtt', extension: 'vtt' }
  // Playlists are text that names other files. They are shown as cards, never as media.
  if (start.startsWith('#extm3u'))
    return { kind: 'document', mediaType: 'application/vnd.apple.mpegurl', extension: 'm3u8' }
  if (start.startsWith('ffconcat')) return { kind: 'document', mediaType: 'text/plain', extension: 'txt' }
  return { kind: 'document', mediaType: 'text/plain', extension: 'txt' }
}
