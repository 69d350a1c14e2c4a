import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { UNSURE_WORDS } from '../evidence/item/unsure.ts'
import { Said } from '../evidence/item/witness-words.tsx'
import type { Statement } from '../shared/api/types.ts'
import { Fact } from '../shared/parts/fact.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { wordFor } from '../shared/words/catalog.ts'
import { pointOf } from '../shared/words/number.ts'
import { dayAndTime } from '../shared/words/time.ts'
import { CONVERSATION_WORDS, WHEN_WORDS } from './conversation-words.ts'

interface StatementFactsProps {
  readonly statement: Statement
  readonly zone: string
}

/** The claims in one message of a witness. Where they were then and where they are now are shown apart. */
export function StatementFacts({ statement, zone }: StatementFactsProps) {
  const { words, whereWords, whenWords, whenKind, whenLocal, nowWords, nowLat, nowLon } = statement
  return (
    <>
      {statement.forSomeoneElse && (
        <p>
          <span className="chip chip-doubt">{CONVERSATION_WORDS.helper}</span>
        </p>
      )}
      {statement.unsure && (
        <p>
          <span className="chip chip-doubt">{UNSURE_WORDS.mark}</span>
        </p>
      )}
      {statement.danger && (
        <p>
          <span className="chip chip-urgent">{ALARM_WORDS.throughDanger}</span>
        </p>
      )}
      {words !== null && <UntrustedText text={words} lines />}
      <dl className="facts">
        <Said name={CONVERSATION_WORDS.whereThen} text={whereWords} />
        {statement.lat !== null && statement.lon !== null && (
          <Fact name={CONVERSATION_WORDS.pointThen}>
            {pointOf(statement.lat, statement.lon)}
            {statement.radiusM !== null && ` ± ${Math.round(statement.radiusM)} m`}
            <span className="muted"> {CONVERSATION_WORDS.confirmed}</span>
          </Fact>
        )}
        <Said name={CONVERSATION_WORDS.when} text={whenWords} />
        {whenKind !== null && (
          <Fact name={CONVERSATION_WORDS.whenChosen}>
            {wordFor(WHEN_WORDS, whenKind) ?? whenKind}
            {whenLocal !== null && (
              <>
                : <UntrustedText text={whenLocal.replace('T', ' ')} />
                <span className="muted"> {CONVERSATION_WORDS.localTime}</span>
              </>
            )}
          </Fact>
        )}
        <Said name={CONVERSATION_WORDS.whereNow} text={nowWords} />
        {nowLat !== null && nowLon !== null && (
          <Fact name={CONVERSATION_WORDS.pointNow}>
            {pointOf(nowLat, nowLon)} <span className="muted">{CONVERSATION_WORDS.notWhere}</span>
          </Fact>
        )}
      </dl>
      <footer className="muted">{CONVERSATION_WORDS.receivedBy(dayAndTime(statement.receivedAt, zone))}</footer>
    </>
  )
}
