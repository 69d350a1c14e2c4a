import { wordsOf } from './labels.ts'

const COPIES: Readonly<Record<string, string>> = {
  thumb: 'Small picture',
  preview: 'Picture',
  'phone-preview': 'First look from the phone',
  proxy: 'Playable copy (720p)',
  'proxy-1080': 'Sharper copy (1080p)',
  waveform: 'Sound wave',
  page: 'Pages',
  filmstrip: 'Film strip',
  'filmstrip-index': 'Film strip times',
  listing: 'List of contents',
  transcript: 'Transcript',
  translation: 'Translation',
  text: 'Text',
  document: 'Words of the document',
}

export const copyWords = (kind: string): string =>
  COPIES[kind] ?? (kind.startsWith('clean') ? 'Copy for sharing' : wordsOf(kind))

const FAILURES: Readonly<Record<string, string>> = {
  undecodable: 'No program here could read it; it may be damaged.',
  'cut-off': 'The file ends before the index that says where its pictures are.',
  'no-picture': 'There is nothing in it that could be shown.',
  'no-text': 'There are no words in it.',
  'adapter-failed': 'The program that listens or translates ended badly.',
  'adapter-malformed': 'The program that listens or translates answered something that is no transcript.',
  encrypted: 'It is locked with a password.',
  'archive-bomb': 'It would unpack into more than anybody could keep, so it was left alone.',
  'not-cleanable': 'Of this kind of file no copy can be made of which we know that no details are left in it.',
  'given-up': 'It failed several times in a row.',
  lapsed: 'The program that made it ended several times before it was done.',
  'cut-short': 'The file breaks off in the middle: what is there up to then can be seen.',
  'edit-list-inexact':
    'The film was put together from several pieces. Some may be shown a few pictures early or late: compare times with care.',
  'object-missing': 'Its file was not found in the store.',
  'item-erased': 'The file was erased.',
  aborted: 'It was stopped on the way.',
  'timed-out': 'It took longer than one file may take.',
  'too-large': 'It is larger than one file may be to be read here: its picture, or what its copy would take.',
  'sandbox-off': 'Files are not decoded on this server, because the protection around the decoders is missing.',
  'program-missing': 'A program that reads such files is not installed on this server.',
  infected: 'It carries malicious software, so no copy is made.',
}

export const failureWords = (code: string | null): string =>
  code === null ? 'No reason was noted.' : (FAILURES[code] ?? `Reason: ${wordsOf(code)}.`)

/** Of a copy that is there and is not all that it could be; nothing to say of any other. */
export const remarkWords = (code: string | null): string | undefined =>
  code === null || code === 'no-picture' ? undefined : failureWords(code)
