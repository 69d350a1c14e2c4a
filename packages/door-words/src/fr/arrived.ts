import type { Words } from '../words.ts'

export const arrived = {
  messages: 'Vos messages',
  until: 'Messages jusqu’au {day}',
  atLeast: 'Messages au moins jusqu’au {day}',
  saved: 'Je l’ai enregistrée',
  placeAndTime: 'Ajouter un lieu et une heure',
} as const satisfies Words['arrived']
