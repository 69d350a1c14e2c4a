import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import { oncePerPress } from '../scope/presses.ts'
import { mayReadItem } from '../scope/readable-words.ts'

/** One of this incident's own tags, and how many items bear it. */
export interface TagWord {
  readonly tag: string
  readonly word: string
  readonly items: number
}

/** A tag of one item. `at` in epoch ms. */
export interface ItemTag {
  readonly tag: string
  readonly word: string
  readonly officer: string
  readonly at: number
}

/** Upper bound of the tags of one item. */
const MOST_TAGS = 50

interface TagWordQuery {
  readonly incident: string
  readonly officer: string
  readonly begin: string
  readonly limit: number
}

/** Tags with this prefix, the most used first. Items restricted to others are not counted. `begin` is in lower case. */
export async function listTagWords(
  db: Database,
  { incident, officer, begin, limit }: TagWordQuery,
): Promise<readonly TagWord[]> {
  const { rows } = await sql<TagWord>`
    with barred as materialized (select r.item_id from (select distinct r.item_id from evidence.restriction r
        where r.incident_id = ${incident}) r where not ${mayReadItem(sql`r.item_id`, officer)})
    select w.id as tag, w.word, (select count(*)::integer from (select from evidence.tag t where t.tag_id = w.id
      and t.item_id <> all(array(select b.item_id from barred b)) limit 10000) n) as items
    from evidence.tag_word w where w.incident_id = ${incident} and starts_with(w.word, ${begin})
      and exists (select from evidence.tag t join evidence.card c on c.item_id = t.item_id and not c.restricted and c.hidden is null
        where t.tag_id = w.id)
    order by items desc, w.word limit ${limit}`.execute(db)
  return rows
}

export async function listItemTags(db: Database, { incident, item }: ItemScope): Promise<readonly ItemTag[]> {
  const { rows } = await sql<ItemTag>`
    select t.tag_id as tag, w.word, o.name as officer, floor(extract(epoch from t.created_at) * 1000)::bigint as at
    from evidence.tag t join evidence.tag_word w on w.id = t.tag_id join staff.officer o on o.id = t.officer_id
    where t.item_id = ${item} and t.incident_id = ${incident} order by t.created_at, w.word limit ${MOST_TAGS}`.execute(
    db,
  )
  return rows
}

export interface NewTag extends ItemScope {
  readonly officer: string
  /** The id that the word gets if it is new to this incident. */
  readonly tag: string
  /** Lower case, trimmed, 1 to 40 characters. */
  readonly word: string
  /** The idempotency key: the same key twice is one act. */
  readonly wish?: string | undefined
}

/** An item that already bears the tag gets no second entry. Custody has the word's id, not the word. */
export const addTag = (db: Database, request: NewTag): Promise<{ readonly tag: string } | 'too-many' | 'spent'> =>
  db.transaction().execute((trx) => {
    const { incident, item, officer, word } = request
    const press = { incident, officer, act: 'tag-add', pressKey: request.wish, said: [item, word] } as const
    return oncePerPress(trx, press, () => add(trx, request))
  })

async function add(trx: Transaction<Schema>, request: NewTag): Promise<{ readonly tag: string } | 'too-many'> {
  const { incident, item, officer, word } = request
  await sql`select evidence.lock_cards(array[${item}])`.execute(trx)
  await sql`insert into evidence.tag_word (id, incident_id, word, created_by)
      values (${request.tag}, ${incident}, ${word}, ${officer}) on conflict (incident_id, word) do nothing`.execute(trx)
  const { rows } = await sql<{ tag: string; hasIt: boolean; all: number }>`
      select w.id as tag, exists (select from evidence.tag t where t.tag_id = w.id and t.item_id = ${item}) as "hasIt",
        (select count(*)::integer from evidence.tag t where t.item_id = ${item}) as all
      from evidence.tag_word w where w.incident_id = ${incident} and w.word = ${word}`.execute(trx)
  const [found] = rows
  if (!found) throw new Error('a tag gave no word')
  if (found.hasIt) return { tag: found.tag }
  if (found.all >= MOST_TAGS) return 'too-many'
  await change(trx, { incident, item, officer, tag: found.tag, act: 'added' })
  return { tag: found.tag }
}

export interface TagRemoval extends ItemScope {
  readonly officer: string
  readonly tag: string
  readonly wish?: string | undefined
}

/** False if the item did not have the tag. */
export const removeTag = (db: Database, request: TagRemoval): Promise<{ readonly removed: string } | false | 'spent'> =>
  db.transaction().execute((trx) => {
    const { incident, item, officer, tag } = request
    const press = { incident, officer, act: 'tag-remove', pressKey: request.wish, said: [item, tag] } as const
    return oncePerPress(trx, press, () => remove(trx, request))
  })

async function remove(trx: Transaction<Schema>, request: TagRemoval): Promise<{ readonly removed: string } | false> {
  const { incident, item, tag } = request
  await sql`select evidence.lock_cards(array[${item}])`.execute(trx)
  const { rows } =
    await sql`select 1 from evidence.tag where tag_id = ${tag} and item_id = ${item} and incident_id = ${incident}`.execute(
      trx,
    )
  if (rows.length === 0) return false
  await change(trx, { ...request, act: 'removed' })
  return { removed: tag }
}

const ACTION_OF = { added: 'tag.added', removed: 'tag.removed' } as const

async function change(
  trx: Transaction<Schema>,
  {
    incident,
    item,
    officer,
    tag,
    act,
  }: ItemScope & { readonly officer: string; readonly tag: string; readonly act: 'added' | 'removed' },
): Promise<void> {
  await sql`insert into evidence.tag_change (incident_id, item_id, tag_id, act, officer_id)
    values (${incident}, ${item}, ${tag}, ${act}, ${officer})`.execute(trx)
  await sql`select evidence.touch_card(${item})`.execute(trx)
  await appendCustody(trx, { incident, actor: officer, action: ACTION_OF[act], subject: item, detail: { tag } })
}
