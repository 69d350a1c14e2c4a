/**
 * Words of the scripts that are loaded on demand: the phone's position, recording a voice, resuming, and files that
 * wait on the phone (the queue), and the code as a picture. Also the message to a witness who sent words after the collection had ended.
 */
export const later = {
  placeAsking: 'Asking your phone …',
  placeAsk: 'Your phone says that you are here now (give or take {m} m). Were you here when it happened?',
  placeYes: 'Yes, I was here',
  placeNo: 'No, I was somewhere else',
  placeThen: 'Noted: you were here when it happened (give or take {m} m).',
  placeNow: 'Noted as where you are now, not as where it happened. You can write above where you were.',
  placeUndo: 'Take it out again',
  placeFails: 'Your phone did not tell its position. You can write the place instead.',
  recording: 'Recording',
  stop: 'Stop',
  listen: 'Listen to it',
  useVoice: 'Add it to my files',
  discard: 'Throw it away',
  voiceNote: 'Your voice',
  voiceAbout: 'A voice can be recognised. It is sent only when you press Send.',
  voiceFails: 'Your phone does not let this page record. You can write instead.',
  unfinished: '{done} of {all} arrived. Choose it again to go on.',
  unfinishedUnknown: '{done} arrived. Choose it again to go on.',
  notBegun: 'Nothing of it arrived yet. Choose it again to send it.',
  fileNumber: 'File {number}',
  comparing: 'Looking whether it is the same file …',
  differs:
    'This is not exactly the file that had begun: many phones change a photo each time it is chosen. It is sent from its beginning.',
  cannotCompare: 'We could not tell whether this is the file that had begun. It is sent from its beginning.',
  afresh: 'Sent anew, see below. What had arrived of it is kept.',
  stillMissing: 'A file of this sending is not all here yet; see below. You can choose it again.',
  queueAbout:
    'They are locked, but the key is on this phone too: whoever holds this phone can open them. All of it is wiped as soon as it is sent.',
  queueFound: 'Files from before wait on this phone: {count}.',
  queueGo: 'Send them now',
  queueWipe: 'Wipe them from this phone',
  queueWiped: 'Wiped. Nothing of it is on this phone any more.',
  queueFails: 'This browser cannot keep them. Please keep this page open until all is sent.',
  closedWords:
    'This collection has ended. Nothing was sent now; your words are still in their box on this page. If they are important, tell the police. In danger, call {number}.',
  pictureTitle: 'Your code',
  pictureSave: 'Save the picture',
  pictureHold: 'Or hold your finger on it, then save.',
} as const
