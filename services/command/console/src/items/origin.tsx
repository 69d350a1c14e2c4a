import type { ItemPage } from '../api/types.ts'

/** What the witness's page said of how the file came about and what was done to it before it left the phone. */
export function Origin({ page }: { readonly page: ItemPage }) {
  const { declaration, source } = page.item
  const isForSomeoneElse = page.statements.some((statement) => statement.forSomeoneElse)
  const origin = ORIGINS[declaration?.origin ?? '']
  const handling = HANDLINGS[declaration?.handling ?? '']
  if (origin === undefined && handling === undefined && !isForSomeoneElse) return null
  return (
    <section className="panel" aria-labelledby="origin">
      <h2 id="origin">Where it comes from</h2>
      <ul className="reasons">
        {origin !== undefined && <li>{origin}</li>}
        {handling !== undefined && <li>{handling}</li>}
        {isForSomeoneElse && <li>A helper sent it for someone else: the sender need not have seen what it shows.</li>}
      </ul>
      {source === 'witness' && <p className="muted">What a page says is a claim: another page could say the same.</p>}
    </section>
  )
}

const ORIGINS: Readonly<Record<string, string>> = {
  picked: 'The page said: chosen from the files of the phone.',
  camera: 'The page said: taken with the camera from within the page.',
  'voice-note': 'The page said: recorded as a voice note within the page.',
}

const HANDLINGS: Readonly<Record<string, string>> = {
  'details-removed':
    "The page said: sent without the file's own details. Time, place and device were taken out on the phone, the picture itself was not touched; that the file says nothing of them proves nothing.",
  shown: 'The page said: was shown what the file reveals, and sent it as it is.',
}
