import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Сообщения',
  until: 'Сообщения до {day}',
  atLeast: 'Сообщения как минимум до {day}',
  saved: 'Картинка сохранена',
  placeAndTime: 'Добавить место и время',
} as const satisfies Words['arrived']
