import type { Words } from '../words.ts'
import { page } from './page.ts'
import { refusals } from './refusals.ts'
import { script } from './script.ts'

export const sv = { name: 'Svenska', direction: 'ltr', page, script, refusals } as const satisfies Words
