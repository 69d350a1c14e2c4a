import { type ReactNode, useState } from 'react'
import type { IncidentFacts, ItemPage } from '../api/types.ts'
import { Link } from '../parts/link.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { flagWords } from '../words/labels.ts'
import { byteSize, dayAndTime, playingTime } from '../words/time.ts'
import { DownloadDialog } from './download-dialog.tsx'

interface FileFactsProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

export function FileFacts({ page, incident }: FileFactsProps) {
  const [isAsking, setAsking] = useState(false)
  const { item, twins } = page
  return (
    <section className="panel" aria-labelledby="file">
      <h2 id="file">The file as received</h2>
      <dl className="facts">
        {item.declaration?.name != null && (
          <Fact name="Name given">
            <UntrustedText text={item.declaration.name} />
          </Fact>
        )}
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
        {(item.flags.length > 0 || item.partial) && (
          <Fact name="Note">
            {[...(item.partial ? ['part missing'] : []), ...item.flags.map(flagWords)].join(', ')}
          </Fact>
        )}
        {twins.length > 0 && (
          <Fact name="Same bytes">
            {twins.map((twin) => (
              <Link key={twin.item} href={`/incidents/${incident.id}/items/${twin.item}`} className="twin">
                another item
              </Link>
            ))}
          </Fact>
        )}
      </dl>
      {incident.may.includes('received-ask') && item.hasKey && (
        <button type="button" onClick={() => setAsking(true)}>
          Download as received…
        </button>
      )}
      {isAsking && <DownloadDialog incident={incident.id} item={item.item} onClose={() => setAsking(false)} />}
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
