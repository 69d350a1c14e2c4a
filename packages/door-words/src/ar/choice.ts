import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'يُفتح أحدث حدث: {title}. ترى الشرطة أنك اخترت «لا أعرف».',
} as const satisfies Words['choice']
