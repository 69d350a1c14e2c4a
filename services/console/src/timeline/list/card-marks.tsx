import { PoliceMark } from '../../evidence/item/police-mark.tsx'
import { VerifiedMark } from '../../evidence/verification/verification-badge.tsx'
import type { Row } from '../../shared/api/types.ts'
import { wordFor } from '../../shared/words/catalog.ts'
import { DECISION_WORDS, flagWords } from '../../shared/words/labels.ts'
import { TABLE_WORDS } from '../timeline-words.ts'
import { CARD_WORDS } from './card-words.ts'

const MOST = 4

/** What an officer must know before opening the item, the most serious first. */
export function CardMarks({ row }: { readonly row: Row }) {
  const flags = row.flags.filter((flag) => flag !== 'infected')
  const marks = [
    ...(row.flags.includes('infected') ? [{ text: TABLE_WORDS.infected, look: 'chip chip-urgent' }] : []),
    ...decided(row),
    ...(row.sent > 1 ? [plain(TABLE_WORDS.sent(row.sent))] : []),
    ...(row.conflicts > 0 ? [plain(TABLE_WORDS.conflicts(row.conflicts))] : []),
    ...(row.partial ? [plain(CARD_WORDS.partMissing)] : []),
    ...(row.stage === 'failed' ? [plain(CARD_WORDS.unread)] : []),
    ...flags.map((flag) => plain(flagWords(flag))),
  ]
  const rest = marks.length - MOST
  return (
    <>
      <PoliceMark source={row.source} />
      <VerifiedMark state={row.verification} />
      {marks.slice(0, MOST).map(({ text, look }) => (
        <span key={text} className={look}>
          {text}
        </span>
      ))}
      {rest > 0 && <span className="muted">{CARD_WORDS.more(rest)}</span>}
    </>
  )
}

const plain = (text: string) => ({ text, look: 'chip' })

function decided({ review }: Row) {
  if (review === null || review === 'undecided') return []
  return [{ text: wordFor(DECISION_WORDS, review) ?? review, look: review === 'urgent' ? 'chip chip-urgent' : 'chip' }]
}
