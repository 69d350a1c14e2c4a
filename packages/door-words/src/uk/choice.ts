import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'Відкриється найновіша подія: {title}. Поліція побачить, що ви не були певні.',
} as const satisfies Words['choice']
