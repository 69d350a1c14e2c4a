import type { PublicRefusalCode } from '@firsthand/domain'

/** Each refusal of the public door: what happened, and where the file is now. */
export const refusals = {
  'no-incident-open':
    'Nothing is being collected now. Nothing was sent. Your files are still on your phone; please keep them.',
  'incident-closed':
    'This collection has ended and takes no more files. What was kept stays kept. Your files are still on your phone.',
  'incident-not-found': 'There is no collection at this address. Nothing was sent. Your files are still on your phone.',
  'capability-unknown':
    'We find nothing for this code or address. Please check the spelling; long after a collection has ended, its codes open no longer. What you sent is kept all the same, and your files are still on your phone.',
  'upload-gone':
    'This file was stopped before. What had arrived is kept. The file is still on your phone; to send it, please choose it again.',
  'sending-withdrawn':
    'You asked us not to use what you sent here. To send something new, please begin again. The file is still on your phone.',
  'preview-there':
    'A small picture of this file was begun before, and one is enough. The file itself is still on your phone and can be sent.',
  'upload-expired':
    'This file waited too long for its rest. What had arrived is kept. The file is still on your phone; to send it, please choose it again.',
  'offset-mismatch': 'Another connection goes on with this file. Nothing is lost; the file is still on your phone.',
  'length-unknown': 'The size of the file was not told. The file is still on your phone; please send it again.',
  'length-changed':
    'The size of the file has changed since you began. The file is still on your phone; please choose it again.',
  'too-large': 'This file is larger than we can take here. Nothing of it was sent. It is still on your phone.',
  'beyond-length':
    'More was sent than the file holds. What had arrived before is kept. The file is still on your phone; please choose it again.',
  'cut-at-limit':
    'This file is larger than we can take here. Its beginning is kept. The whole file is still on your phone.',
  'piece-too-large':
    'A piece of the file was too large to be checked at once; smaller pieces can be sent. The file is still on your phone.',
  'text-too-long':
    'That is more text than we can take at once. It was not kept; please make it shorter. Your files are still on your phone.',
  'too-many-files':
    'That is more files than one sending can hold. What arrived is kept. The others are still on your phone; please begin again for them.',
  'too-much-said':
    'With this code we have heard from you very often. What you wrote before is kept; this last part is not. Your files are still on your phone.',
  'sending-full':
    'This sending holds as much as it can. What arrived is kept. The rest is still on your phone; please begin again for it.',
  'collection-full':
    'This collection can hold no more at the moment. What arrived is kept. Your files are still on your phone; please keep them and try again later.',
  'opened-too-often':
    'Your code was opened very often in the last days. What you sent is kept, and your files are still on your phone. Please try again in a week.',
  'nothing-sent':
    'There was no file and no word in it. Whatever you chose is still on your phone. Please choose a file, or write a sentence.',
  malformed: 'We could not read what your phone sent. Your files are still on your phone; please try again.',
  'header-too-large': 'We could not read what your phone sent. Your files are still on your phone; please try again.',
  'checksum-mismatch':
    'A piece of the file was damaged on the way. The file is still on your phone; the piece can be sent again.',
  'checksum-unsupported': 'We cannot check the file in the way that was asked for. The file is still on your phone.',
  'concat-unsupported':
    'We take each file whole and cannot join parts of one. Nothing was begun. The file is still on your phone.',
  'protocol-version': 'This program speaks another version than we do. The file is still on your phone.',
  'media-type': 'We could not read what your phone sent. Your files are still on your phone; please try again.',
  'method-not-allowed': 'This cannot be done at this address. Nothing was changed. Your files are still on your phone.',
  busy: 'Very many people are sending now. Your files are still on your phone; please try again in a moment.',
  'store-unavailable':
    'We cannot keep files at this moment, so we did not say that we did. Your files are still on your phone; please try again in a moment.',
  'proof-needed':
    'Very many people are sending now, so your phone has to do a small calculation first. Your files are still on your phone; please try again in a moment.',
  'ticket-needed':
    'Very many people are sending now, and this page was open for too long or was used before. Your files are still on your phone; please open the page again and send them from there.',
  'ticket-early':
    'Very many people are sending now. Your files are still on your phone; please wait half a minute, then send them again.',
  'files-early':
    'Very many people are sending now, so one page takes only some files at once. Those listed here have arrived. The others, and anything you wrote, have not: they are still on your phone. Please wait a minute, then send them from this page.',
  'body-too-short':
    'The line broke before all was sent. What arrived is kept. The file is still on your phone; please send it again.',
  'too-slow':
    'Too little came over the line, so it was ended. What arrived is kept. The file is still on your phone; please send it again.',
  'timed-out': 'That took too long. What arrived is kept. The file is still on your phone; please try again.',
  'illegal-state': 'This file is complete already: it is kept.',
  internal:
    'Something went wrong with us, not with you. Your files are still on your phone; please try again in a moment.',
} as const satisfies Readonly<Record<PublicRefusalCode, string>>
