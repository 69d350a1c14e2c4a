import type { Row } from '../../api/types.ts'
import { VerifiedMark } from '../../verification/verification-badge.tsx'
import { DECISION_WORDS, flagWords } from '../../words/labels.ts'

const MOST = 4

/** What an officer must know before opening it, the gravest first. */
export function CardMarks({ row }: { readonly row: Row }) {
  const flags = row.flags.filter((flag) => flag !== 'infected')
  const marks = [
    ...(row.flags.includes('infected') ? [{ text: 'infected', look: 'chip chip-urgent' }] : []),
    ...decided(row),
    ...(row.sent > 1 ? [plain(`sent ${row.sent} times`)] : []),
    ...(row.conflicts > 0 ? [plain(`${row.conflicts} conflict${row.conflicts === 1 ? '' : 's'}`)] : []),
    ...(row.partial ? [plain('part missing')] : []),
    ...(row.stage === 'failed' ? [plain('could not be read')] : []),
    ...flags.map((flag) => plain(flagWords(flag))),
  ]
  const rest = marks.length - MOST
  return (
    <>
      <VerifiedMark state={row.verification} />
      {marks.slice(0, MOST).map(({ text, look }) => (
        <span key={text} className={look}>
          {text}
        </span>
      ))}
      {rest > 0 && <span className="muted">and {rest} more</span>}
    </>
  )
}

const plain = (text: string) => ({ text, look: 'chip' })

function decided({ review }: Row) {
  if (review === null || review === 'undecided') return []
  return [{ text: DECISION_WORDS[review] ?? review, look: review === 'urgent' ? 'chip chip-urgent' : 'chip' }]
}
