import type { ReactNode } from 'react'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { wordFor } from '../shared/words/catalog.ts'
import { countOf } from '../shared/words/number.ts'
import { byteSize, dayAndTime, dayOf, playingTime } from '../shared/words/time.ts'
import { FILE_WORDS, SENDER_WORDS } from './file-words.ts'

interface FileFactsProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

export function FileFacts({ page, incident }: FileFactsProps) {
  const { item } = page
  return (
    <section className="panel" aria-labelledby="file">
      <h2 id="file">{FILE_WORDS.title}</h2>
      <dl className="facts">
        <Fact name={FILE_WORDS.type}>
          {item.mediaType}
          {item.declaration?.mediaType != null && item.declaration.mediaType !== item.mediaType && (
            <>
              {' '}
              ({FILE_WORDS.givenAs} <UntrustedText text={item.declaration.mediaType} />)
            </>
          )}
        </Fact>
        <Fact name={FILE_WORDS.size}>
          {byteSize(item.bytes)} ({FILE_WORDS.bytes(countOf(item.bytes))})
        </Fact>
        {item.width !== null && item.height !== null && (
          <Fact name={FILE_WORDS.picture}>
            {item.width} × {item.height}
          </Fact>
        )}
        {item.durationMs !== null && <Fact name={FILE_WORDS.length}>{playingTime(item.durationMs)}</Fact>}
        <Fact name={FILE_WORDS.receivedBy}>
          {dayAndTime(item.receivedAt, incident.zone)}
          {item.clockDoubtMs !== null && (
            <>
              {'. '}
              <strong>{FILE_WORDS.clockWasOff(Math.ceil(item.clockDoubtMs / 1000))}</strong>
            </>
          )}
        </Fact>
        {item.lockedUntil !== null && (
          <Fact name={FILE_WORDS.lockedUntil}>
            {dayOf(item.lockedUntil, incident.zone)} ({FILE_WORDS.keptUntil(dayOf(incident.keepUntil, incident.zone))})
          </Fact>
        )}
        <Fact name="SHA-256">
          <code className="digest">{item.sha256}</code>
        </Fact>
        <Fact name={FILE_WORDS.sentBy}>{wordFor(SENDER_WORDS, item.source) ?? item.source}</Fact>
        <Fact name={FILE_WORDS.submission}>
          <code className="digest">{item.submission}</code>, {FILE_WORDS.file(item.number)}
        </Fact>
        {item.partial && <Fact name={FILE_WORDS.note}>{FILE_WORDS.partMissing}</Fact>}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
