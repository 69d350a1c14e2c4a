import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Mesajlar',
  until: 'Mesajlar: {day} gününe kadar',
  atLeast: 'Mesajlar: en az {day} gününe kadar',
  saved: 'Kaydettim',
  placeAndTime: 'Yer ve zaman ekle',
} as const satisfies Words['arrived']
