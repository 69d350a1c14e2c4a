import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Sõnumid',
  until: 'Sõnumid kuni {day}',
  atLeast: 'Sõnumid vähemalt kuni {day}',
  saved: 'Salvestasin selle',
  placeAndTime: 'Lisa koht ja aeg',
} as const satisfies Words['arrived']
