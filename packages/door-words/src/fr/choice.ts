import type { Words } from '../words.ts'

export const choice = {
  leadsTo: 'Cela ouvre le plus récent : {title}. La police voit que vous ne saviez pas.',
} as const satisfies Words['choice']
