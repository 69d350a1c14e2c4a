/** After the last byte: until when messages come, and that the picture of the code was saved. */
export const arrived = {
  messages: 'Messages',
  until: 'Messages until {day}',
  atLeast: 'Messages at least until {day}',
  saved: 'I saved it',
  placeAndTime: 'Add a place and a time',
} as const
