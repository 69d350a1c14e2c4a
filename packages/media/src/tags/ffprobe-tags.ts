import { asRecord, parseObject } from '../answers/lenient-json.ts'
import { METADATA_LIMITS } from '../sandbox/index.ts'
import type { ReadCall } from './exiftool-tags.ts'
import { type ReaderRun, readerRun } from './reader-run.ts'
import { putTag } from './tag-set.ts'

/**
 * Reads the input by descriptor, and allows only the descriptor protocol, so that a playlist renamed .mp4 can open
 * nothing. ffmpeg uses the same options, so that both read the same way.
 */
export const ONLY_DESCRIPTOR = ['-protocol_whitelist', 'fd', '-fd', '3'] as const
export const INPUT_BY_DESCRIPTOR = [...ONLY_DESCRIPTOR, '-i', 'fd:'] as const

/** Formats that only refer to other files. They hold nothing that ffmpeg could read as evidence. */
const PLAYLISTS = /concat|hls|dash|applehttp|image2|lavfi|webm_dash|sdp|rtsp/

const NAMES: Readonly<Record<string, string>> = {
  'com.apple.quicktime.creationdate': 'Keys:CreationDate',
  'com.apple.quicktime.make': 'Keys:Make',
  'com.apple.quicktime.model': 'Keys:Model',
  'com.apple.quicktime.software': 'Keys:Software',
  'com.apple.quicktime.location.accuracy.horizontal': 'Keys:LocationAccuracyHorizontal',
  'com.android.version': 'Keys:AndroidVersion',
  'com.android.manufacturer': 'Keys:AndroidManufacturer',
  'com.android.model': 'Keys:AndroidModel',
  'com.android.capture.fps': 'Keys:AndroidCaptureFPS',
  'com.samsung.android.utc_offset': 'Keys:AndroidTimeZone',
  encoder: 'ItemList:Encoder',
  date_recorded: 'Container:DateRecorded',
  major_brand: 'QuickTime:MajorBrand',
}

export async function readFfprobe(call: ReadCall): Promise<ReaderRun> {
  const run = await call.sandbox.run({
    program: 'ffprobe',
    args: () => [
      '-v',
      'error',
      '-print_format',
      'json',
      '-show_format',
      '-show_streams',
      '-show_error',
      '-show_program_version',
      ...INPUT_BY_DESCRIPTOR,
    ],
    inputFile: call.file,
    scratchDir: call.scratch,
    limits: METADATA_LIMITS,
    signal: call.signal,
  })
  return readerRun('ffprobe', run, (stdout) => {
    const found = parseObject(stdout)
    const format = asRecord(found?.['format'])
    if (found === undefined || PLAYLISTS.test(String(format?.['format_name'] ?? ''))) return undefined
    const version = String(asRecord(found['program_version'])?.['version'] ?? 'unknown')
    return { version, tags: format === undefined ? new Map() : ffprobeTags(format, found['streams']) }
  })
}

/** Tags as `Stream0:codec_name` and `Format:duration`. Values that exiftool also knows get exiftool's names. */
function ffprobeTags(format: Record<string, unknown>, streams: unknown): Map<string, string | number> {
  const tags = new Map<string, string | number>()
  for (const [name, value] of Object.entries(format)) putTag(tags, `Format:${name}`, value)
  const isMov = String(format['format_name'] ?? '').includes('mov')
  for (const [name, value] of Object.entries(asRecord(format['tags']) ?? {})) putNamed(tags, name, value, isMov)
  const isOgg = String(format['format_name'] ?? '').includes('ogg')
  for (const [at, stream] of (Array.isArray(streams) ? streams : []).entries()) {
    putStream(tags, at, asRecord(stream) ?? {})
    if (isOgg) putComments(tags, asRecord(stream) ?? {})
  }
  return tags
}

/** Adds the comments of Ogg, which has no header of its own: its comments belong to its streams. */
function putComments(tags: Map<string, string | number>, stream: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(asRecord(stream['tags']) ?? {})) putNamed(tags, name, value, false)
}

function putNamed(tags: Map<string, string | number>, name: string, value: unknown, isMov: boolean): void {
  const lower = name.toLowerCase()
  const known = NAMES[lower]
  if (known !== undefined) putTag(tags, known, value)
  if (lower === 'creation_time') {
    // The container has whole seconds; ffprobe prints them with six zeros.
    putTag(tags, isMov ? 'QuickTime:CreateDate' : 'Container:CreationTime', String(value).replace(/\.0+Z$/, 'Z'))
  }
  if (lower === 'location' || lower === 'com.apple.quicktime.location.iso6709') {
    putTag(tags, lower === 'location' ? 'UserData:GPSCoordinates' : 'Keys:GPSCoordinates', iso6709(String(value)))
  }
}

function putStream(tags: Map<string, string | number>, at: number, stream: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(stream)) putTag(tags, `Stream${at}:${name}`, value)
  for (const name of ['attached_pic', 'still_image', 'timed_thumbnails']) {
    putTag(tags, `Stream${at}:${name}`, asRecord(stream['disposition'])?.[name])
  }
  putTag(tags, `Track${at + 1}:HandlerDescription`, asRecord(stream['tags'])?.['handler_name'])
  for (const side of Array.isArray(stream['side_data_list']) ? stream['side_data_list'] : []) {
    putTag(tags, `Stream${at}:rotation`, asRecord(side)?.['rotation'])
    putTag(tags, `Stream${at}:dv_profile`, asRecord(side)?.['dv_profile'])
  }
}

/** Converts ISO 6709 to exiftool's form: `+51.5334-000.1255+026.756/` → `51.5334 -0.1255 26.756`. */
function iso6709(text: string): string | undefined {
  const found = /^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)([+-]\d+(?:\.\d+)?)?/.exec(text.trim())
  if (found === null) return undefined
  return [found[1], found[2], found[3]]
    .filter((part) => part !== undefined)
    .map(Number)
    .join(' ')
}
