// Five ways to cut a chain, as only who owns the database can: each as statements on a copy.
import { rehash } from '../../../../infra/ops/src/custody/cut-chain.test-kit.ts'

export const CUTS = [
  'a whole chain is deleted',
  'tail and head are cut together',
  'an entry in the middle is gone',
  'a chain is rewritten to its end with its head',
  'two entries change places',
] as const
export type Cut = (typeof CUTS)[number]

/** Told by nothing but heads that were kept elsewhere: whoever cuts rewrites the platform's chain as well. */
export const NEEDS_HEADS: Cut = 'a chain is rewritten to its end with its head'

export const cutsOf = (chain: string): Readonly<Record<Cut, readonly string[]>> => ({
  'a whole chain is deleted': [
    `delete from custody.entry where incident_id = '${chain}'`,
    `delete from custody.chain where incident_id = '${chain}'`,
    ...forgetVerifications,
  ],
  'tail and head are cut together': [
    // So that what is gone told of an item: of decisions alone nothing else would know.
    `delete from custody.entry where incident_id = '${chain}' and seq >= (select max(seq) from custody.entry
      where incident_id = '${chain}' and action = 'item.preserved')`,
    `update custody.chain set (seq, head) = (select seq, hash from custody.entry where incident_id = '${chain}'
      order by seq desc limit 1) where incident_id = '${chain}'`,
    ...forgetVerifications,
  ],
  'an entry in the middle is gone': [`delete from custody.entry where incident_id = '${chain}' and seq = 3`],
  [NEEDS_HEADS]: [
    `update custody.entry set detail = '{"forged":true}' where incident_id = '${chain}' and seq = 2`,
    rehash(chain, 1),
    ...forgetVerifications,
  ],
  'two entries change places': [
    `update custody.entry set seq = -1 where incident_id = '${chain}' and seq = 2`,
    `update custody.entry set seq = 2 where incident_id = '${chain}' and seq = 3`,
    `update custody.entry set seq = 3 where incident_id = '${chain}' and seq = -1`,
  ],
})

/** The platform's chain tells of each verification and its head: these entries go, and all of it is hashed anew. */
const forgetVerifications: readonly string[] = [
  `delete from custody.entry where incident_id = 'platform' and action = 'custody.verified'`,
  `with n as (select seq, row_number() over (order by seq) as at from custody.entry where incident_id = 'platform')
    update custody.entry e set seq = -n.at from n where e.incident_id = 'platform' and e.seq = n.seq`,
  `update custody.entry set seq = -seq where incident_id = 'platform'`,
  rehash('platform', 1),
]
