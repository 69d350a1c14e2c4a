/**
 * Words of the scripts that are loaded on demand: the phone's position, recording a voice, resuming, and files that
 * wait on the phone (the queue), and the code as a picture. Also the message to a witness who sent words after the collection had ended.
 */
export const later = {
  placeAsking: 'Asking your phone …',
  placeAsk: 'Your phone says that you are here now, within {m} m. Were you here when it happened?',
  placeYes: 'Yes, I was here',
  placeNo: 'No, I was somewhere else',
  placeThen: 'Noted: you were here when it happened, within {m} m.',
  placeNow: 'Noted: you are here now. You can write above where you were then.',
  placeUndo: 'Take it out again',
  placeFails: 'Your phone did not tell its position. You can write the place instead.',
  recording: 'Recording',
  stop: 'Stop',
  listen: 'Listen to it',
  useVoice: 'Add it to my files',
  discard: 'Throw it away',
  voiceNote: 'Your voice',
  voiceAbout: 'A voice can tell who you are. It leaves only when you press Send.',
  voiceFails: 'Your phone does not let this page record. You can write instead.',
  unfinished: '{done} of {all} arrived. Choose it again to go on.',
  unfinishedUnknown: '{done} arrived. Choose it again to go on.',
  notBegun: 'Nothing of it arrived yet. Choose it again to send it.',
  fileNumber: 'File {number}',
  comparing: 'Looking whether it is the same file …',
  differs:
    'This is not quite the same file. Phones often change a photo when you choose it. We send it from its beginning.',
  cannotCompare: 'We cannot tell if this is the same file. We send it from its beginning.',
  afresh: 'Sent again, see below. What had arrived of it is kept.',
  stillMissing: 'A file of this sending is not all here yet. See below. You can choose it again.',
  queueAbout:
    'They are locked. But the key is on this phone, too. Who holds this phone can open them. We wipe them as soon as they are sent.',
  queueFound: 'Files from before wait on this phone: {count}.',
  queueGo: 'Send them now',
  queueWipe: 'Wipe them from this phone',
  queueWiped: 'Wiped. This page keeps nothing on this phone any more.',
  queueFails: 'This browser cannot keep them. Keep this page open until all is sent.',
  closedWords:
    'This collection has ended. Nothing was sent now. Your words are still in their box on this page. Are they important? Tell the police. In danger, call {number}.',
  pictureTitle: 'Your code',
  pictureSave: 'Save the picture',
  pictureHold: 'Or hold your finger on it, then save.',
} as const
