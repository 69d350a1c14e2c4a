import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Повідомлення',
  until: 'Повідомлення до {day}',
  atLeast: 'Повідомлення щонайменше до {day}',
  saved: 'Зображення збережено',
  placeAndTime: 'Додати місце й час',
} as const satisfies Words['arrived']
