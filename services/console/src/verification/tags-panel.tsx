import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { VERIFICATION_WORDS } from '../evidence/verification/verification-words.ts'
import { answerOf, api, asJson, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { pressKeysOf } from '../shared/parts/draft-keys.ts'
import { useDraft } from '../shared/parts/drafts.ts'
import { Link } from '../shared/parts/link.tsx'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { useSending } from '../shared/parts/use-sending.ts'

interface TagsPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The tags of the incident. Each links to all items that have it. */
export function TagsPanel({ page, incident }: TagsPanelProps) {
  const { tags } = page.work
  const { item } = page.item
  const act = useTagging(incident.id, item)
  const may = new Set(incident.may)
  return (
    <section className="panel" aria-labelledby="tags">
      <h2 id="tags">{VERIFICATION_WORDS.tags}</h2>
      {tags.length === 0 && <p className="muted">{VERIFICATION_WORDS.noTags}</p>}
      <ul className="tags">
        {tags.map(({ tag, word }) => (
          <li key={tag} className="tag" data-tag={word}>
            <Link href={`/incidents/${incident.id}/timeline?tag=${tag}`} aria-label={VERIFICATION_WORDS.allWith(word)}>
              <UntrustedText text={word} />
            </Link>
            {may.has('tag-remove') && (
              <button
                type="button"
                aria-label={VERIFICATION_WORDS.removeTag(word)}
                disabled={act.remove.isPending}
                onClick={() => act.remove.mutate(tag)}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ul>
      {may.has('tag-add') && <TagForm about={`tag:${item}`} incident={incident.id} add={act.add} />}
      {act.remove.error !== null && <p role="alert">{troubleWords(act.remove.error, 'once')}</p>}
    </section>
  )
}

function useTagging(incident: string, item: string) {
  const queries = useQueryClient()
  const param = { incident, item }
  const { tags } = api.incidents[':incident'].items[':item']
  // Sending again after a lost connection uses the same key. So it cannot restore a tag that a colleague has removed
  // meanwhile.
  const keys = pressKeysOf(`tag:${item}`)
  const onSuccess = () => {
    keys.done()
    void queries.invalidateQueries({ queryKey: ['tags', incident] })
    return queries.invalidateQueries({ queryKey: ['item', incident, item] })
  }
  return {
    add: useMutation({
      mutationFn: (word: string) => answerOf(tags.$post({ param, json: { word, wish: keys.of('add', word.trim()) } })),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (tag: string) =>
        answerOf(
          tags[':tag'].removal.$post({ param: { ...param, tag }, query: { wish: keys.of('remove', tag) } }, asJson),
        ),
      onSuccess,
    }),
  }
}

type Adding = ReturnType<typeof useTagging>['add']

/** Completes the typed text from existing tags, so that one thing has one name. */
function TagForm({
  about,
  incident,
  add,
}: {
  readonly about: string
  readonly incident: string
  readonly add: Adding
}) {
  const [word, setWord] = useDraft(about, '')
  const send = useSending(about)
  const [id, listId] = [useId(), useId()]
  // Suggestions are fetched with each letter.
  const known = useQuery({
    queryKey: ['tags', incident, word.trim().toLowerCase()],
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].tags.$get(
          { param: { incident }, query: { begin: word.trim().toLowerCase() } },
          inBackground,
        ),
      ),
    staleTime: 10_000,
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (word.trim() !== '') send(() => add.mutate(word))
  }
  return (
    <form className="tag-form" onSubmit={submit}>
      <div>
        <label htmlFor={id}>{VERIFICATION_WORDS.addTag}</label>
        <input
          {...{ id, list: listId, value: word, maxLength: 40, autoComplete: 'off' }}
          onChange={({ target }) => setWord(target.value)}
        />
        <datalist id={listId}>
          {known.data?.words.map((one) => (
            <option key={one.tag} value={one.word} />
          ))}
        </datalist>
      </div>
      <button type="submit" disabled={add.isPending || word.trim() === ''}>
        {VERIFICATION_WORDS.add}
      </button>
      {add.error !== null && <p role="alert">{troubleWords(add.error, 'once')}</p>}
    </form>
  )
}
