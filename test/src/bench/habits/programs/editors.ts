// Programs that write a film or picture anew, and downloads. What they date is their own work.
import type { Draft, Habit, Shot } from '../habit.ts'
import { PHONES } from '../habit.ts'
import { stamp } from '../stamps.ts'
import { ANDROID, byClock, byWall, CORE_MEDIA, headerDates, jpeg, modified, savedName } from './device.ts'

const DAY = 86_400_000

const PLAIN = ['VideoHandler', 'SoundHandler'] as const

/** When the editor wrote its file. */
const workedMs = ({ draw, startMs, lengthMs, sentMs }: Shot): number => {
  const from = startMs + lengthMs + 10_000
  return Math.min(Math.max(from, sentMs - 4000), from + draw.logUniform(20_000, Math.max(30_000, sentMs - from)))
}

interface Program {
  readonly name: (shot: Shot, at: number) => string
  /** Left out by programs that use the phone's own writer. */
  readonly handlers?: readonly [string, string]
  readonly tags: (shot: Shot, at: number) => readonly string[]
  readonly brand?: string
  readonly isLavf?: boolean
}

/** Each with the mark that its own muxer leaves. */
const googlePhotos: Program = {
  name: (shot) => stamp(byClock(shot, shot.startMs), 'PXL_%Y%M%D_%h%m%s%f.mp4'),
  handlers: ['ISO Media file produced by Google Inc.', 'ISO Media file produced by Google Inc.'],
  // The copy of lower quality keeps the header's date of the original.
  tags: (shot) => headerDates(byClock(shot, shot.startMs + shot.lengthMs)),
}

const PROGRAMS: readonly (readonly [Program, number])[] = [
  [googlePhotos, 2],
  // ffmpeg's movenc.c: no date unless it is passed on.
  [{ name: () => 'output.mp4', handlers: PLAIN, tags: () => [], isLavf: true }, 4],
  [
    { name: () => 'clip.mp4', handlers: PLAIN, tags: (shot) => headerDates(byClock(shot, shot.startMs)), isLavf: true },
    1,
  ],
  [
    {
      name: () => 'video-1080p.mp4',
      handlers: ['L-SMASH Video Handler', 'L-SMASH Audio Handler'],
      tags: (shot, at) => headerDates(byClock(shot, at)),
    },
    2,
  ],
  [
    {
      name: () => 'IMG_2045-1.m4v',
      handlers: PLAIN,
      tags: (shot, at) => ['-ItemList:Encoder=HandBrake 1.6.1 2023012300', ...headerDates(byClock(shot, at))],
    },
    2,
  ],
  [
    {
      name: () => 'Sequence 01.mp4',
      handlers: ['Mainconcept MP4 Video Media Handler', 'Mainconcept MP4 Sound Media Handler'],
      tags: (shot, at) => [
        ...headerDates(byClock(shot, at)),
        '-XMP-xmp:CreatorTool=Adobe Premiere Pro 2023.0 (Windows)',
      ],
    },
    2,
  ],
  [
    {
      name: (shot, at) => stamp(byWall(shot, at), 'lv_0_%Y%M%D%h%m%s.mp4'),
      // Exports on an Android go through the system's writer, which names its version.
      tags: (shot, at) => [
        ...headerDates(byClock(shot, at)),
        ...(shot.by.kind === 'iphone' ? [] : ['-Keys:AndroidVersion=13']),
      ],
    },
    4,
  ],
  [
    {
      name: (shot, at) => stamp(byWall(shot, at), 'InShot_%Y%M%D_%h%m%s%f.mp4'),
      handlers: PLAIN,
      tags: () => [],
      isLavf: true,
    },
    3,
  ],
  [
    {
      name: () => 'My Movie.mov',
      handlers: CORE_MEDIA,
      brand: 'qt  ',
      tags: (shot, at) => headerDates(byClock(shot, at)),
    },
    2,
  ],
]

function editedFilm(shot: Shot): Draft {
  const at = workedMs(shot)
  const { name, handlers, tags, brand, isLavf } = shot.draw.weighted(PROGRAMS)
  return {
    base: {
      form: 'film',
      ext: 'mp4',
      codec: 'h264',
      lengthMs: shot.lengthMs,
      handlers: handlers ?? (shot.by.kind === 'iphone' ? CORE_MEDIA : ANDROID),
      brand: brand ?? 'isom',
      isLavf: isLavf ?? false,
    },
    tags: tags(shot, at),
    ...{ name: name(shot, at), type: 'video/mp4', lastModified: modified(shot, at) },
  }
}

/** Downloads from where films are shown. Their servers write no date of the recording. */
function downloaded(shot: Shot): Draft {
  const { draw, lengthMs } = shot
  const at = workedMs(shot)
  // A server wrote the film anew some time before it was downloaded.
  const servedMs = shot.startMs + lengthMs + draw.between(0.1, 0.9) * (at - shot.startMs - lengthMs)
  const google = `ISO Media file produced by Google Inc. Created on: ${stamp(servedMs, '%M/%D/%Y')}.`
  const [name, handlers, hasDate] = draw.weighted<readonly [string, readonly [string, string], boolean]>([
    [['videoplayback.mp4', [google, google], true], 3],
    [[`Snapchat-${draw.whole(10 ** 8, 10 ** 9)}.mp4`, draw.pick([ANDROID, CORE_MEDIA]), true], 3],
    [[`${draw.id('v').slice(3)}.mp4`, PLAIN, false], 4],
    [[`ssstik.io_${Math.floor(byClock(shot, at))}.mp4`, PLAIN, false], 2],
    [[`AQ${draw.id('v').slice(3)}.mp4`, PLAIN, false], 2],
  ])
  return {
    base: {
      form: 'film',
      ext: 'mp4',
      codec: 'h264',
      lengthMs,
      handlers,
      brand: 'isom',
      isLavf: !hasDate && draw.chance(0.5),
    },
    tags: hasDate ? headerDates(name === 'videoplayback.mp4' ? servedMs : byClock(shot, at)) : [],
    ...{ name: savedName(shot, name), type: 'video/mp4', lastModified: modified(shot, at) },
  }
}

/** A picture without any date, saved from a page or a mail. */
function stripped(shot: Shot): Draft {
  const at = workedMs(shot)
  const name = shot.draw.pick(['image.jpg', 'photo.jpg', 'download.jpg', 'unnamed.jpg', 'temp_image_1.jpg'])
  return jpeg({ tags: [], name, lastModified: modified(shot, at) })
}

/** A film of a library, years old: its header tells when it was encoded. */
function sample(shot: Shot): Draft {
  const { draw, lengthMs } = shot
  const at = Date.UTC(2008, 4, 30) + draw.between(0, 8 * 365) * DAY
  const startMs = at - draw.between(30, 300) * DAY
  return {
    base: {
      form: 'film',
      ext: 'mp4',
      codec: 'h264',
      lengthMs,
      handlers: draw.pick([['GPAC ISO Video Handler', 'GPAC ISO Audio Handler'], PLAIN]),
      brand: 'isom',
    },
    tags: headerDates(at),
    ...{
      name: draw.pick(['BigBuckBunny_320x180.mp4', 'sample-5s.mp4', 'file_example_MP4_480.mp4']),
      type: 'video/mp4',
    },
    ...{ lastModified: modified(shot, workedMs(shot)), startMs },
  }
}

/** The recorder of a page: WebM by Chrome, without any date. */
function pageRecorder(shot: Shot): Draft {
  const isFilm = shot.draw.chance(0.5)
  return {
    base: { form: isFilm ? 'film' : 'sound', ext: 'webm', lengthMs: Math.min(20_000, shot.lengthMs), isLavf: true },
    tags: [],
    tail: 'chrome',
    ...{ name: isFilm ? 'recording.webm' : 'audio.webm', type: isFilm ? 'video/webm' : 'audio/webm' },
    lastModified: Math.floor(byClock(shot, shot.startMs + shot.lengthMs)),
  }
}

export const EDITORS: readonly Habit[] = [
  { name: 'film edited', by: PHONES, weight: 24, of: 'copy', write: editedFilm },
  { name: 'film downloaded', by: PHONES, weight: 24, of: 'copy', write: downloaded },
  { name: 'stripped picture', by: PHONES, weight: 24, of: 'copy', write: stripped },
  { name: 'recorder of a page', by: PHONES, weight: 8, of: 'own', write: pageRecorder },
  { name: 'sample film', by: PHONES, weight: 5, of: 'elsewhere', write: sample },
]
