import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Viestit',
  until: 'Viestit {day} asti',
  atLeast: 'Viestit ainakin {day} asti',
  saved: 'Tallensin sen',
  placeAndTime: 'Lisää paikka ja aika',
} as const satisfies Words['arrived']
