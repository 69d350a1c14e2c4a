import { type Encoder, encode } from './encode.ts'
import type { MadeFile } from './made-file.ts'
import type { Phone } from './phone.ts'
import { wavOf } from './sound/wav.ts'
import { wallClock } from './wall-clock.ts'

export interface NoteOptions {
  readonly phone: Phone
  readonly sound: Int16Array<ArrayBuffer>
  /** The true time of the note's start, epoch ms. */
  readonly at: number
  readonly seconds: number
}

/** A note as a phone's recorder stores it: AAC in MP4, dated when the recording stopped. */
export async function voiceNoteOf(encoder: Encoder, { phone, sound, at, seconds }: NoteOptions): Promise<MadeFile> {
  const stoppedAt = at + seconds * 1000 + phone.clockMs
  const bytes = await encode(encoder, {
    files: { 'sound.wav': wavOf(sound) },
    args: [
      ...['-i', 'sound.wav', '-c:a', 'aac', '-b:a', '64k', '-ar', '44100', '-fflags', '+bitexact'],
      ...['-movflags', 'use_metadata_tags+faststart', '-metadata', 'encoder='],
      ...['-metadata', `creation_time=${new Date(stoppedAt).toISOString()}`, '-metadata', 'com.android.version=14'],
    ],
    output: 'note.m4a',
  })
  const { day, time } = wallClock(at + phone.clockMs, phone.zone)
  return { name: `Voice ${day.replaceAll('-', '')}_${time.replaceAll(':', '')}.m4a`, modifiedAt: stoppedAt, bytes }
}
