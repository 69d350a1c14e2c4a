import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Farriimo',
  until: 'Farriimo ilaa {day}',
  atLeast: 'Farriimo ugu yaraan ilaa {day}',
  saved: 'Waan kaydiyay',
  placeAndTime: 'Ku dar goob iyo waqti',
} as const satisfies Words['arrived']
