/**
 * "What does it show about me?": what a file's metadata reveals, and the choice to send it as it is or without these
 * details. Loaded on demand.
 */
export const reveal = {
  group: 'What this file shows',
  working: 'Looking, on your phone only …',
  heading: 'This file says:',
  none: 'We found no time, place or device in it.',
  unknown: 'We cannot look inside this kind of file. It may show the time, the place and the device.',
  always: 'Faces, voices, clothes and the view can also show who and where.',
  time: 'the time:',
  place: 'the place:',
  device: 'the device:',
  owner: 'a name',
  serial: 'a number that belongs to this device alone',
  asIs: 'As it is',
  asIsMeans: 'It helps most to find out when and where this was. Whoever works with it can see what stands above.',
  without: 'Without these details',
  withoutMeans:
    'Your phone takes them out before anything leaves. Picture and sound stay as they are. It helps less to find out when and where this was.',
  saidShown: 'waiting, chosen: as it is',
  saidRemoved: 'waiting, chosen: without these details',
  notCleaned: 'We could not take the details out of this file. Send it as it is, or take it out of the list.',
  taking: 'Taking the details out …',
  onlySend: 'This only chooses. It is sent when you press Send.',
  cannot: 'We cannot take details out of this kind of file.',
  close: 'Close',
  more: {
    track: 'places along the way',
    timed: 'movements or times along the way',
    motion: 'a short video with sound beside the photo',
    pictures: 'further pictures',
    thumbnail: 'a small copy of the picture, perhaps from before it was changed',
    software: 'the program that made it',
    maker: 'the maker’s own notes, which we cannot read',
    caption: 'a title or a text about it',
    edits: 'a history of changes',
    provenance: 'signed details of where it comes from',
    hidden: 'text that we cannot read',
  },
} as const
