import type { Lexicon } from '../../lexicon.ts'
import { around } from './around.ts'
import { danger } from './danger.ts'
import { denials } from './denials.ts'
import { harmless } from './harmless.ts'

export const UKRAINIAN: Lexicon = { danger, harmless, denials, around }
