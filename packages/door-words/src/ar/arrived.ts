import type { Words } from '../words.ts'

export const arrived = {
  messages: 'الرسائل',
  until: 'الرسائل حتى {day}',
  atLeast: 'الرسائل حتى {day} على الأقل',
  saved: 'حفظتُ الصورة',
  placeAndTime: 'إضافة مكان ووقت',
} as const satisfies Words['arrived']
