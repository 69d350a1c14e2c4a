/** English, and the shape that every other language must fill: the compiler demands each key. */
export const en = {
  name: 'English',
  direction: 'ltr',
  page: {
    exercise: 'EXERCISE. This is a drill: nothing here is real.',
    danger:
      'If you are in danger: get safe, stay quiet. Call or text {number} when you can. Do not go back to film. Nobody answers here at once.',
    heading: 'Send your files',
    about: 'About: {title}',
    choose: 'Choose photos, videos or other files',
    camera: 'Use the camera',
    limits: 'Any kind of file. Up to {size} a file and {count} files.',
    optional: 'Not required. Leave out what you like.',
    words: 'What did you see or hear?',
    where: 'Where were you then?',
    when: 'When was it?',
    send: 'Send',
    pause: 'Pause',
    resume: 'Go on',
    keep: 'Please keep the originals on your phone.',
    identify:
      'You need no name and no account. We do not record your number or your address on the internet. But a file, a voice or your words may still show who you are.',
    code: 'Your code',
    codeUse:
      'With it you can come back and see what arrived. Write it down or take a picture of it. If you lose it, we still have your files.',
    codeBefore: 'This code works once your files are sent. Write it down now.',
    copy: 'Copy the code',
    copied: 'Copied',
    noScript: 'Keep this page open until the next page appears. If the line breaks, send the files again.',
    receiptLink: 'I have a code',
    receiptHeading: 'What arrived',
    receiptAsk: 'Enter your code: seven words',
    receiptOpen: 'Show my files',
    receiptNone: 'No file has arrived yet.',
    receiptWords: 'Your words are kept.',
    file: 'File {number}',
    ofBytes: '{done} of {all}',
    sentHeading: 'Thank you. It is kept.',
    sentPartly: 'Some of it is kept.',
    more: 'Send more',
    home: 'Back to the start',
    noneHeading: 'Nothing is being collected now',
    noneText:
      'Keep your files on your phone and do not change them. If files are needed, the police or the media will give this address. For help now, call {number}.',
    closedHeading: 'This collection has ended',
    closedText:
      'We take no more files for it. What you sent is kept. Keep your own files on your phone. If you still have something important, call the police.',
    closingText: 'This collection is ending. Files that are on their way still arrive; new ones are not taken.',
    chooseHeading: 'What do your files show?',
    notSure: 'I am not sure',
    missingHeading: 'There is nothing at this address',
    missingText: 'Please check the address. Your files are still on your phone.',
    troubleHeading: 'That did not work',
    language: 'Language',
    states: {
      arriving: 'on its way',
      kept: 'kept',
      'part-missing': 'a part is missing',
      withdrawn: 'withdrawn',
    },
  },
  script: {
    waiting: 'waiting',
    sending: 'sending',
    kept: 'kept',
    paused: 'paused',
    stalled: 'The line is down. We go on by ourselves; keep this page open.',
    failed: 'not sent',
    unreadable: 'Your phone does not let us read this file. Please choose it again.',
    empty: 'Please choose a file, or write a sentence.',
    remove: 'Take out',
    allKept: 'All is kept. You may close this page.',
    someFailed: 'Some files were not sent; see above. They are still on your phone.',
    wordsKept: 'Your words are kept.',
    tooLarge: 'larger than {size}: too large to send here',
    busy: 'Sending. Please keep this page open.',
  },
  refusals: {
    'no-incident-open':
      'Nothing is being collected now. Nothing was sent. Your files are still on your phone; please keep them.',
    'incident-closed':
      'This collection has ended and takes no more files. What was kept stays kept. Your files are still on your phone.',
    'incident-not-found':
      'There is no collection at this address. Nothing was sent. Your files are still on your phone.',
    'capability-unknown':
      'We find nothing for this code or address. Please check the spelling; a code of a collection that has ended opens no longer. What you sent is kept all the same.',
    'upload-gone': 'This file was stopped before. What had arrived is kept. To send it, please choose it again.',
    'upload-expired':
      'This file waited too long for its rest. What had arrived is kept. To send it, please choose it again.',
    'offset-mismatch': 'Another connection goes on with this file. Nothing is lost.',
    'length-unknown': 'The size of the file was not told. The file is still on your phone; please send it again.',
    'length-changed':
      'The size of the file has changed since you began. The file is still on your phone; please choose it again.',
    'too-large':
      'This file is larger than we can take here. What had arrived is kept. The file is still on your phone.',
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
  },
} as const

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
export type Words = Texts<typeof en>
