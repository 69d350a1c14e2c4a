import { type Seen, type Sentences, spanOf } from './flags-evidence.ts'
import { wordsOf } from './labels.ts'
import { sourceWords } from './sources.ts'

/** Signs that something was edited, encoded anew, made by a machine, or signed. */
export const ENCODE_SENTENCES: Sentences = {
  edited: (seen) => `${editedBy(seen)} Cutting or brightening it would leave the same.`,
  'edited-by-software': (seen) => editedBy({ ...seen, by: 'program' }),
  trimmed: () => 'Its beginning or its end seems to have been cut off.',
  're-encoded': (seen) => `${encodedBy(seen)} Its details may have been lost on the way.`,
  generated: ({ program, type }) =>
    `It says itself that a program made it${program === undefined ? '' : ` (${program})`}${type === undefined ? '' : `, as ${spaced(type)}`}: then no camera saw this.`,
  'size-differs': ({ saidWidth, saidHeight, width, height }) =>
    `It says ${saidWidth} × ${saidHeight}, and the picture measures ${width} × ${height}: scaled or cut afterwards.`,
  'c2pa-valid': () => 'Its content credentials (C2PA) are whole: nothing was changed since they were signed.',
  'c2pa-trusted': () =>
    'Its content credentials (C2PA) are whole, and somebody on our list signed them. What was signed can still be wrong.',
  'c2pa-untrusted': () =>
    'Its content credentials (C2PA) are whole, but nobody on our list signed them: anybody can sign so.',
  'c2pa-invalid': ({ failures }) =>
    `Its content credentials (C2PA) do not match the file${failures === undefined ? '' : ` (${wordsOf(String(failures))})`}: it was changed after signing, or the credentials are damaged.`,
  'c2pa-remote': () => 'Its content credentials (C2PA) lie on another server, which is not asked.',
  'c2pa-unread': () => 'Its content credentials (C2PA) could not be read.',
}

function editedBy({ by, program, where, steps, byMs, actions }: Seen): string {
  const later = spanOf(byMs)
  switch (by) {
    case 'program':
      return `The file names a program that edits: ${program ?? 'unnamed'}${where === undefined ? '' : ` (in ${where})`}.`
    case 'history':
      return `The file keeps a list of ${steps ?? 'several'} editing steps${program === undefined ? '' : `, by ${program}`}.`
    case 'modified-later':
      return `It says that it was changed ${later ?? 'a while'} after it was taken.`
    case 'written-after-creation':
      return `The film was written ${later ?? 'a while'} after the phone made it.`
    case 'c2pa':
      return `Its content credentials list editing: ${String(actions ?? '')
        .replaceAll('c2pa.', '')
        .replaceAll('_', ' ')}.`
    default:
      return 'It carries traces of editing.'
  }
}

function encodedBy({ by, program, longEdge, name, iosVersion }: Seen): string {
  switch (by) {
    case 'program':
      return `A program encoded it anew: ${program ?? 'unnamed'}.`
    case 'messenger-size':
      return `It has no details of a camera and is ${longEdge ?? ''} pixels long, a size that messengers scale to.`
    case 'messenger-name':
      return `It has no details of a camera, and its name is one that a messenger gives (${sourceWords(String(name ?? ''))}).`
    case 'ios-picker':
      return `An iPhone turned it into a JPEG when it was chosen on the page${iosVersion === undefined ? '' : ` (iOS ${iosVersion})`}: ordinary, and its own first copy stayed on the phone.`
    case 'ios-export':
      return 'An iPhone exported it anew, as it does when a film is shared or chosen: its own date was left out.'
    default:
      return 'It was encoded once more after it was recorded.'
  }
}

const spaced = (type: Seen[string]): string =>
  String(type)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
