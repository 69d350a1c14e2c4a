import type { Words } from '../words.ts'
import { arrived } from './arrived.ts'
import { check } from './check.ts'
import { choice } from './choice.ts'
import { code } from './code.ts'
import { entry } from './entry.ts'
import { identify } from './identify.ts'
import { later } from './later.ts'
import { looking } from './looking.ts'
import { page } from './page.ts'
import { pictures } from './pictures.ts'
import { receipt } from './receipt.ts'
import { refusals } from './refusals.ts'
import { reveal } from './reveal.ts'
import { script } from './script.ts'
import { sending } from './sending.ts'

export const tr = {
  name: 'Türkçe',
  direction: 'ltr',
  arrived,
  check,
  choice,
  code,
  entry,
  identify,
  later,
  looking,
  page,
  pictures,
  receipt,
  script,
  sending,
  refusals,
  reveal,
} as const satisfies Words
