import { wordsOf } from './labels.ts'

const COPIES: Readonly<Record<string, string>> = {
  thumb: 'Small picture',
  preview: 'Picture',
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
}

export const copyWords = (kind: string): string =>
  COPIES[kind] ?? (kind.startsWith('clean') ? 'Copy for sharing' : wordsOf(kind))

const FAILURES: Readonly<Record<string, string>> = {
  'timed-out': 'It took longer than one file may take.',
  timeout: 'It took longer than one file may take.',
  'out-of-memory': 'It needed more memory than one file may use.',
  'too-large': 'The result would be larger than a copy may be.',
  'output-too-large': 'The result would be larger than a copy may be.',
  'sandbox-off': 'Files are not decoded on this server, because the protection around the decoders is missing.',
  'program-missing': 'A program that reads such files is not installed on this server.',
  'not-made': 'No program here could read it; it may be damaged or cut short.',
  'decode-failed': 'No program here could read it; it may be damaged or cut short.',
  unreadable: 'No program here could read it; it may be damaged or cut short.',
  'nothing-to-show': 'There is nothing in it that could be shown.',
  killed: 'The program that read it ended by itself.',
  infected: 'It carries malicious software, so no copy is made.',
}

export const failureWords = (code: string | null): string =>
  code === null ? 'No reason was noted.' : (FAILURES[code] ?? `Reason: ${wordsOf(code)}.`)
