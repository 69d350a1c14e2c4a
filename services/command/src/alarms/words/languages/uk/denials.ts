import type { Lexicon } from '../../lexicon.ts'

export const denials: Lexicon['denials'] = { direct: '', far: '', after: '', around: '', ends: '' }
