import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { HANDLING_WORDS, ITEM_WORDS, ORIGIN_WORDS } from '../evidence/item/page-words.ts'
import type { ItemPage } from '../shared/api/types.ts'
import { wordFor } from '../shared/words/catalog.ts'

/** What the witness page reported: how the file was made, and what was done to it before it was sent. */
export function Origin({ page }: { readonly page: ItemPage }) {
  const { declaration, source } = page.item
  const isForSomeoneElse = page.statements.some((statement) => statement.forSomeoneElse)
  const isDanger = declaration?.danger === true
  const origin = wordFor(ORIGIN_WORDS, declaration?.origin ?? '')
  const handling = wordFor(HANDLING_WORDS, declaration?.handling ?? '')
  if (origin === undefined && handling === undefined && !isForSomeoneElse && !isDanger) return null
  return (
    <section className="panel" aria-labelledby="origin">
      <h2 id="origin">{ITEM_WORDS.comesFrom}</h2>
      <ul className="reasons">
        {isDanger && (
          <li>
            <span className="chip chip-urgent">{ALARM_WORDS.throughDanger}</span>
          </li>
        )}
        {origin !== undefined && <li>{origin}</li>}
        {handling !== undefined && <li>{handling}</li>}
        {isForSomeoneElse && <li>{ITEM_WORDS.helper}</li>}
      </ul>
      {source === 'witness' && <p className="muted">{ITEM_WORDS.pageClaims}</p>}
    </section>
  )
}
