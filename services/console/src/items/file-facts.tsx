import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { FILE_FACTS, factName } from './file-fact-words.tsx'
import { FILE_WORDS } from './file-words.ts'

interface FileFactsProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

export function FileFacts({ page, incident }: FileFactsProps) {
  return (
    <section className="panel" aria-labelledby="file">
      <h2 id="file">{FILE_WORDS.title}</h2>
      <dl className="facts">
        {FILE_FACTS.map(([name, of]) => {
          const told = of(page.item, incident)
          return told === false ? null : (
            <div key={name}>
              <dt>{factName(name)}</dt>
              <dd>{told}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
