export const refusals = {
  'no-incident-open':
    'Nothing is being collected now. Nothing was sent. Your files are still on your phone; please keep them.',
  'incident-closed':
    'This collection has ended and takes no more files. What was kept stays kept. Your files are still on your phone.',
  'incident-not-found': 'There is no collection at this address. Nothing was sent. Your files are still on your phone.',
  'capability-unknown':
    'We find nothing for this code or address. Please check the spelling; a code of a collection that has ended opens no longer. What you sent is kept all the same.',
  'upload-gone': 'This file was stopped before. What had arrived is kept. To send it, please choose it again.',
  'upload-expired':
    'This file waited too long for its rest. What had arrived is kept. To send it, please choose it again.',
  'offset-mismatch': 'Another connection goes on with this file. Nothing is lost.',
  'length-unknown': 'The size of the file was not told. The file is still on your phone; please send it again.',
  'length-changed':
    'The size of the file has changed since you began. The file is still on your phone; please choose it again.',
  'too-large': 'This file is larger than we can take here. What had arrived is kept. The file is still on your phone.',
  'too-many-files': 'That is more than one sending can hold. What arrived is kept. Please begin again for the rest.',
  'nothing-sent':
    'There was no file and no word in it. Whatever you chose is still on your phone. Please choose a file, or write a sentence.',
  malformed: 'We could not read what your phone sent. Your files are still on your phone; please try again.',
  'checksum-mismatch':
    'A piece of the file was damaged on the way. The file is still on your phone; the piece can be sent again.',
  'checksum-unsupported': 'We cannot check the file in the way that was asked for. The file is still on your phone.',
  'protocol-version': 'This program speaks another version than we do. The file is still on your phone.',
  'media-type': 'We could not read what your phone sent. Your files are still on your phone; please try again.',
  'method-not-allowed': 'This cannot be done at this address. Nothing was changed.',
  busy: 'Very many people are sending now. Your files are still on your phone; please try again in a moment.',
  'store-unavailable':
    'We cannot keep files at this moment, so we did not say that we did. Your files are still on your phone; please try again in a moment.',
  'body-too-short':
    'The line broke before all was sent. What arrived is kept. The file is still on your phone; please send it again.',
  'timed-out': 'That took too long. What arrived is kept. The file is still on your phone; please try again.',
  'illegal-state': 'This file is complete already: it is kept.',
  internal:
    'Something went wrong with us, not with you. Your files are still on your phone; please try again in a moment.',
} as const
