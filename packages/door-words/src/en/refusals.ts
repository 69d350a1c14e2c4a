import type { PublicRefusalCode } from '@firsthand/domain'

/** Each refusal of the public door: what happened, and where the file is now. */
export const refusals = {
  'no-incident-open':
    'Nothing is being collected now. Nothing was sent. Your files are still on your phone. Please keep them.',
  'incident-closed':
    'This collection has ended. It takes no more files. What arrived is kept. Your files are still on your phone.',
  'incident-not-found': 'There is no collection at this address. Nothing was sent. Your files are still on your phone.',
  'capability-unknown':
    'We find nothing for this code or address. Please check the spelling. A code ends long after its collection has ended. What you sent is kept. Your files are still on your phone.',
  'upload-gone':
    'This file was stopped before. What had arrived is kept. The file is still on your phone. To send it, choose it again.',
  'sending-withdrawn':
    'You asked us not to use what you sent here. To send something new, begin again. The file is still on your phone.',
  'preview-there':
    'A small picture of this file was begun before. One is enough. The file itself is still on your phone. You can send it.',
  'upload-expired':
    'This file waited too long for its rest. What had arrived is kept. The file is still on your phone. To send it, choose it again.',
  'offset-mismatch': 'Another connection goes on with this file. Nothing is lost. The file is still on your phone.',
  'length-unknown':
    'Your phone did not tell the size of the file. The file is still on your phone. Please send it again.',
  'length-changed':
    'The size of the file has changed since you began. The file is still on your phone. Please choose it again.',
  'too-large': 'This file is larger than we can take here. Nothing of it was sent. It is still on your phone.',
  'beyond-length':
    'More came than the file holds. What had arrived before is kept. The file is still on your phone. Please choose it again.',
  'cut-at-limit':
    'This file is larger than we can take here. Its beginning is kept. The whole file is still on your phone.',
  'piece-too-large':
    'A piece of the file was too large to check. Smaller pieces can be sent. The file is still on your phone.',
  'text-too-long':
    'That is more text than we can take at once. It was not kept. Please make it shorter. Your files are still on your phone.',
  'too-many-files':
    'That is too many files for one sending. What arrived is kept. The others are still on your phone. Please begin again for them.',
  'too-much-said':
    'You have written to us very often with this code. What you wrote before is kept. This last part is not. Your files are still on your phone.',
  'sending-full':
    'This sending is full. What arrived is kept. The rest is still on your phone. Please begin again for it.',
  'collection-full':
    'This collection is full for now. What arrived is kept. Your files are still on your phone. Keep them and try again later.',
  'opened-too-often':
    'Your code was opened very often in the last days. What you sent is kept. Your files are still on your phone. Please try again in a week.',
  'nothing-sent':
    'There was no file and no word in it. What you chose is still on your phone. Choose a file, or write a sentence.',
  malformed: 'We could not read what your phone sent. Your files are still on your phone. Please try again.',
  'header-too-large': 'We could not read what your phone sent. Your files are still on your phone. Please try again.',
  'checksum-mismatch':
    'A piece of the file was damaged on the way. The file is still on your phone. The piece can be sent again.',
  'checksum-unsupported': 'We cannot check the file in the way that was asked for. The file is still on your phone.',
  'concat-unsupported':
    'We take each file whole. We cannot join parts of one. Nothing was begun. The file is still on your phone.',
  'protocol-version': 'This program speaks another version than we do. The file is still on your phone.',
  'media-type': 'We could not read what your phone sent. Your files are still on your phone. Please try again.',
  'method-not-allowed': 'This cannot be done at this address. Nothing was changed. Your files are still on your phone.',
  busy: 'Very many people are sending now. Your files are still on your phone. Please try again in a moment.',
  'store-unavailable':
    'We cannot keep files at this moment. So we did not say that we did. Your files are still on your phone. Please try again in a moment.',
  'proof-needed':
    'Very many people are sending now. Your phone must do a small sum first. Your files are still on your phone. Please try again in a moment.',
  'ticket-needed':
    'Very many people are sending now. This page was open too long, or was used before. Your files are still on your phone. Open the page again and send them from there.',
  'ticket-early':
    'Very many people are sending now. Your files are still on your phone. Wait half a minute, then send them again.',
  'files-early':
    'Very many people are sending now. One page takes only some files at once. Those listed here have arrived. The others have not, nor what you wrote. They are still on your phone. Wait a minute, then send them from this page.',
  'body-too-short':
    'The line broke before all was sent. What arrived is kept. The file is still on your phone. Please send it again.',
  'too-slow':
    'Too little came over the line, so it was ended. What arrived is kept. The file is still on your phone. Please send it again.',
  'timed-out': 'That took too long. What arrived is kept. The file is still on your phone. Please try again.',
  'illegal-state': 'This file is all here already. It is kept.',
  internal:
    'Something went wrong with us, not with you. Your files are still on your phone. Please try again in a moment.',
} as const satisfies Readonly<Record<PublicRefusalCode, string>>
