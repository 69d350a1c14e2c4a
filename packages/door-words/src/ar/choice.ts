import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'سيُفتح أحدث حدث: {title}. سترى الشرطة أنك لم تكن متأكدًا.',
} as const satisfies Words['choice']
