import type { ReactNode } from 'react'
import type { IncidentFacts, ItemPage } from '../api/types.ts'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { byteSize, dayAndTime, playingTime } from '../words/time.ts'

interface FileFactsProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

export function FileFacts({ page, incident }: FileFactsProps) {
  const { item } = page
  return (
    <section className="panel" aria-labelledby="file">
      <h2 id="file">The file as received</h2>
      <dl className="facts">
        <Fact name="Type">
          {item.mediaType}
          {item.declaration?.mediaType != null && item.declaration.mediaType !== item.mediaType && (
            <>
              {' '}
              (given as <UntrustedText text={item.declaration.mediaType} />)
            </>
          )}
        </Fact>
        <Fact name="Size">
          {byteSize(item.bytes)} ({item.bytes.toLocaleString('en-GB')} bytes)
        </Fact>
        {item.width !== null && item.height !== null && (
          <Fact name="Picture">
            {item.width} × {item.height}
          </Fact>
        )}
        {item.durationMs !== null && <Fact name="Length">{playingTime(item.durationMs)}</Fact>}
        <Fact name="Received by">{dayAndTime(item.receivedAt, incident.zone)}</Fact>
        <Fact name="SHA-256">
          <code className="digest">{item.sha256}</code>
        </Fact>
        <Fact name="Sent by">{item.source}</Fact>
        <Fact name="Submission">
          <code className="digest">{item.submission}</code>, file {item.number}
        </Fact>
        {item.partial && <Fact name="Note">part missing</Fact>}
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
