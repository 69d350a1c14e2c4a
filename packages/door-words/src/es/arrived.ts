import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Mensajes',
  until: 'Mensajes hasta el {day}',
  atLeast: 'Mensajes al menos hasta el {day}',
  saved: 'La he guardado',
  placeAndTime: 'Añadir lugar y hora',
} as const satisfies Words['arrived']
