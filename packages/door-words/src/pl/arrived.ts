import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Wiadomości',
  until: 'Wiadomości do {day}',
  atLeast: 'Wiadomości co najmniej do {day}',
  saved: 'Obraz zapisany',
  placeAndTime: 'Dodaj miejsce i czas',
} as const satisfies Words['arrived']
