/** The page "What could still identify you": as plain and as true as it can be said. */
export const identify = {
  title: 'What could still identify you',
  intro:
    'We ask for no name. We do not record who sends. But others could know. Nobody can promise that nothing shows who you are.',
  others: 'Others who can know that you were here',
  phone:
    'The phone company knows where your phone was, and when. It knows how much you sent. It does not see what you sent.',
  network:
    'At work, at school or in a café, somebody runs the network. They can see that this address was opened, and when.',
  names: 'A phone asks a name service (DNS) where an address is. That service learns that somebody asked for this one.',
  history:
    'Your browser may keep this page in its history. It may keep parts of it on its disk (the cache). It may keep your words and your code, too. Your phone may keep both in a backup.',
  people: 'Somebody who holds your phone can find your files. They can find your code, or a picture of it.',
  inside: 'What your files and words can show',
  details:
    'A file often shows the time, the place and the phone. Sometimes it holds a number that only your phone has. This page can show you these details before you send.',
  voices: 'A voice can tell who you are. So can yours, if you speak while you film.',
  faces: 'So can faces, clothes, a tattoo or a hand. A window can mirror you.',
  view: 'Where a picture was taken can show who stood there.',
  words: 'Your own words can show what only you could know.',
  arrival:
    'We keep the minute in which a file arrived. Somebody who watches your network could compare it with your phone.',
  record: 'What we keep',
  recordText:
    'Your files as they came, and your words. How to reach you, if you wrote it. What your browser says of each file: its name, kind and date. The minute in which it arrived. We lock all of it before we store it.',
  log: 'We also keep a log of what was done with each file. It tells times to the second. It begins soon after a file arrives. Only those who look at your files see it.',
  notRecord: 'What we do not keep',
  notRecordText:
    'Your phone number. Your address on the internet. Which phone or browser you use. Cookies. We do not keep your code. We keep only a mark that knows it again.',
  deeds: 'What you can do',
  tor: 'Use the Tor Browser and this address: {address}',
  torNone: 'The Tor Browser hides from your network where you go. It hides from us where you come from.',
  private: 'Open this page in a private window. Or clear it from the history afterwards.',
  exit: 'If somebody comes, leave this page quickly. Close the page. Or press “Hide this page”, where you see it.',
  elsewhere: 'Use another network than your own. Do not use the one at your work.',
  without: 'Look at what a file shows before you send it. Send it without these details, if you can.',
  keepCode:
    'Keep your code where nobody looks for it. Who has it sees your messages and how many files came. They do not see your files.',
  safety: 'Being safe comes first. You can send later, or not at all.',
} as const
