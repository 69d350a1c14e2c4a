import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Meddelanden',
  until: 'Meddelanden till och med {day}',
  atLeast: 'Meddelanden minst till och med {day}',
  saved: 'Jag har sparat den',
  placeAndTime: 'Lägg till plats och tid',
} as const satisfies Words['arrived']
