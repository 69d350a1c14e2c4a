/** The page "What could still identify you": as plain and as true as it can be said. */
export const identify = {
  title: 'What could still identify you',
  intro:
    'We ask for no name and do not record who sends. But we are not the only ones who could know. Nobody can promise you that nothing shows who you are.',
  others: 'Others who can know that you were here',
  phone:
    'The phone company knows which phone was connected where, when, and how much it sent. It does not see what you sent.',
  network:
    'Whoever runs the network that you use (a workplace, a school, a café) can see that this address was opened, and when.',
  names:
    'Before a phone opens an address, it asks a name service (DNS) where it is. That service learns that somebody there asked for this one.',
  history: 'Your browser may keep this page in its history, and your phone may keep it in a backup.',
  people: 'Somebody who holds your phone can find your files, your code, or a picture of your code.',
  inside: 'What your files and words can show',
  details:
    'A file often carries details of its own: the time, the place, the kind of phone, sometimes a number that belongs to it alone. The page can show them to you before you send.',
  voices: 'A voice can be recognised, yours too if you speak while you film.',
  faces: 'So can faces, clothes, a tattoo, a hand, a reflection in a window.',
  view: 'Where a picture was taken from can show who stood there.',
  words: 'Your own words can show what only you could know.',
  arrival:
    'We keep the minute in which a file arrived. Who watches your network could compare it with what your phone did.',
  record: 'What we keep',
  recordText:
    'Your files as they came, your words, how to reach you if you wrote it, what your browser says of each file (its name, kind and date), and the minute in which it arrived. All of it is locked before it is stored.',
  log: 'Beside it we keep a log of what our machines and our people did with each file, to the second. It begins within seconds of the arrival. Only those who look at your files see it.',
  notRecord: 'What we do not keep',
  notRecordText:
    'Your phone number, your address on the internet, which phone or browser you use, and cookies. Your code is not kept either: only a mark by which we recognise it.',
  deeds: 'What you can do',
  tor: 'Use the Tor Browser and this address: {address}',
  torNone: 'The Tor Browser hides from your network where you go, and from us where you come from.',
  private: 'Open this page in a private window, or delete it from the history afterwards.',
  exit: 'If somebody comes, leave quickly: close the page, or use the button for leaving at once where the page has one.',
  elsewhere: 'Use another network than your own, and not the one at your work.',
  without: 'Look at what a file shows before it leaves, and send it without these details if you can.',
  keepCode:
    'Keep your code where nobody looks for it. Who has it sees how many files there are and your messages, but not your files.',
  safety: 'Being safe comes first. You can send later, or not at all.',
} as const
