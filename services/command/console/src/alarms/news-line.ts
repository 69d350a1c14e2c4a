import { countOf } from '../words/number.ts'
import type { News } from './alarm-types.ts'
import { NEWS_WORDS } from './alarm-words.ts'

const ORDER = ['scenes', 'places', 'submissions', 'items', 'words', 'conflicts'] as const

/** "1 new scene, 3 new sendings, 12 new files" */
export const newsLine = (news: News): string =>
  ORDER.filter((what) => news[what] > 0)
    .map((what) => NEWS_WORDS[what](countOf(news[what])))
    .join(', ')
