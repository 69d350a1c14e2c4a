import type { PublicRefusalCode } from '@firsthand/domain'

/**
 * Advice for each refusal by intake, for the person who typed a command (decision 088: every code has its own words).
 * Intake's own words are for a witness, and are in a body, which an answer to HEAD lacks.
 */
const PUBLIC_WORDS = {
  'no-incident-open': 'Nothing is collected now: open an incident first.',
  'incident-not-found': 'There is no collection of this name: look at the list of incidents.',
  'incident-closed': 'This collection has ended and takes no more files: choose another one.',
  'capability-unknown': 'The door does not know this sending or this code: begin a new one.',
  'sending-withdrawn': 'This sending was withdrawn by its code: begin a new one.',
  'preview-there': 'A preview of this file is there, and one is enough: send the file itself.',
  'upload-expired': 'This upload waited too long for its rest: send the file anew.',
  'upload-gone': 'This upload was ended: send the file anew.',
  'offset-mismatch': 'Another connection goes on with this file: let it end, then look at what was kept.',
  'length-unknown': 'The size of the file was not told: send the file anew.',
  'length-changed': 'The size of the file has changed meanwhile: send it when nothing writes it any more.',
  'too-large': 'The file is larger than this incident takes: raise its limit, or send a smaller one.',
  'beyond-length': 'More came than the file should hold: send it when nothing writes it any more.',
  'cut-at-limit':
    'The file is larger than this incident takes, and its beginning is kept: raise the limit, then send it anew.',
  'piece-too-large': 'One piece was larger than the door checks at once: send smaller pieces.',
  'text-too-long': 'The words are longer than the door takes: make them shorter.',
  'too-many-files': 'One sending holds no more files than this: send the others in a new one.',
  'too-much-said': 'Very much was said with this code: begin a new sending.',
  'sending-full': 'This sending is full: send the rest in a new one.',
  'collection-full': 'This incident holds as much as it may: raise its limit, then send again.',
  'opened-too-often': 'This code was opened too often: wait a week, or begin a new sending.',
  'nothing-sent': 'There was no file and no word in it: give at least one.',
  malformed: 'The door could not read the request: look whether both are of one version.',
  'header-too-large': 'The head of the request is too long: give the file a shorter name.',
  'checksum-mismatch': 'A piece was damaged on the way: send the file again.',
  'checksum-unsupported': 'The door does not know this checksum: look whether both are of one version.',
  'concat-unsupported': 'The door joins no parts of a file: send it whole.',
  'protocol-version': 'The door speaks another version of tus: look whether both are of one version.',
  'media-type': 'The door does not take this kind of request: look whether both are of one version.',
  'method-not-allowed': 'This cannot be done at this address: look at the address of the door.',
  busy: 'Very many send now: try again in a moment.',
  'store-unavailable': 'The evidence store does not answer: look at it (status), then try again.',
  'proof-needed': 'The door asks each phone for a calculation now: wait until fewer send, or use the page.',
  'ticket-needed': 'The door takes only what a page sends now: wait until fewer send, or use the page.',
  'ticket-early': 'The door lets pages wait now: wait half a minute, then send again.',
  'files-early': 'One page takes only some files at once now: wait a minute, then send the rest.',
  'body-too-short': 'The line broke before all was sent: send the file again.',
  'too-slow': 'Too little came over the line: try again on a better one.',
  'timed-out': 'It took too long and was stopped: try again.',
  'illegal-state': 'This file is complete and kept: there is nothing left to send.',
  internal: 'Something went wrong at the door: look into its log, then try again.',
} as const satisfies Record<PublicRefusalCode, string>

const isOurs = (code: string): code is PublicRefusalCode => Object.hasOwn(PUBLIC_WORDS, code)

/** The advice for a code. Undefined if intake is newer than this command, or if a proxy answered instead of it. */
export const publicWords = (code: string | undefined): string | undefined =>
  code !== undefined && isOurs(code) ? PUBLIC_WORDS[code] : undefined
