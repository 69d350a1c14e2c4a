import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Повідомлення',
  until: 'Повідомлення до {day}',
  atLeast: 'Повідомлення щонайменше до {day}',
  saved: 'Зображення збережено',
} as const satisfies Words['arrived']
