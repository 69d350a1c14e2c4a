import type { News } from '../evidence/alarm-words/alarm-types.ts'
import { NEWS_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { countOf } from '../shared/words/number.ts'
import { workName } from '../shared/words/work-names.ts'

const ORDER = ['scenes', 'places', 'submissions', 'items', 'words', 'conflicts'] as const

/** Example: "work stands still (reading files), tell operations; 1 new scene, 3 new sendings, 12 new files". */
export function newsLine(news: News): string {
  const came = ORDER.filter((what) => news[what] > 0)
    .map((what) => NEWS_WORDS[what](countOf(news[what])))
    .join(', ')
  if (news.stuck.length === 0) return came
  const still = NEWS_WORDS.stuck([...new Set(news.stuck.map(workName))].join(', '))
  return came === '' ? still : `${still}; ${came}`
}
