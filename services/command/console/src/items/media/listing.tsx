import { UntrustedText } from '../../parts/untrusted-text.tsx'
import { byteSize } from '../../words/time.ts'
import { renditionAddress } from '../item-words.ts'
import { parseListing } from './archive-listing.ts'
import type { MediaView } from './media-view.ts'
import { useRenditionJson } from './use-rendition-json.ts'

/** What an archive says that is in it. Nothing of it was unpacked. */
export function Listing({ view: { page, incident } }: { readonly view: MediaView }) {
  const listing = useRenditionJson(renditionAddress(incident, page.item.item, 'listing'), parseListing)
  if (listing === undefined) return null
  const { entries, more, note, format } = listing
  return (
    <section className="panel" aria-labelledby="listing">
      <h2 id="listing">What is in the archive</h2>
      <p className="muted">
        As the archive itself says ({format}); nothing was unpacked. {NOTES[note ?? '']}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="table-box tall" tabIndex={0} aria-label="Contents of the archive">
        <table className="narrow">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Size</th>
              <th scope="col">Packed</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, at) => (
              <tr key={at}>
                <th scope="row">
                  <UntrustedText text={entry.path} />
                </th>
                <td>{entry.isFolder ? 'folder' : sizeWords(entry.bytes)}</td>
                <td>{entry.isFolder ? '–' : sizeWords(entry.packedBytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className="muted">{more.toLocaleString('en-GB')} more are not listed.</p>}
    </section>
  )
}

const NOTES: Readonly<Record<string, string>> = {
  encrypted: 'It is locked with a password.',
  cut: 'It ends in mid-way: there may have been more.',
}

const sizeWords = (bytes: number | undefined): string => (bytes === undefined ? 'not said' : byteSize(bytes))
