import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Nachrichten',
  until: 'Nachrichten bis {day}',
  atLeast: 'Nachrichten mindestens bis {day}',
  saved: 'Ich habe es gespeichert',
  placeAndTime: 'Ort und Zeit hinzufügen',
} as const satisfies Words['arrived']
