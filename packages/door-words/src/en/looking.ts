/** "Looking for someone": the line on the page, its form, and the page after it. */
export const looking = {
  heading: 'Looking for someone',
  call: 'Looking for someone? Call {number}',
  cannot: 'This page cannot search. The number above helps those who look.',
  tell: 'You can also write to us. Nobody answers here at once.',
  who: 'Who are you looking for?',
  whoAbout: 'Write a name and an age, if you know them.',
  looks: 'What do they look like? What do they wear?',
  where: 'Where did you last see or hear from them?',
  when: 'When was that?',
  way: 'How can we reach you?',
  wayAbout: 'Write a phone number or an e-mail. Officers open it only for a reason.',
  onlyFirst: 'Only the first question needs an answer.',
  after: 'Call this number too. This page cannot search.',
} as const
