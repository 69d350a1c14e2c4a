import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { Disclosure } from '../shared/parts/disclosure.tsx'
import { Field } from '../shared/parts/field.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { dayAndMinute, shortTime } from '../shared/words/time.ts'
import { AccountActs } from './account-acts.tsx'
import { ACCOUNT_WORDS } from './account-words.ts'
import { AddOfficers } from './officers-made/add-officers.tsx'
import { ACCOUNTS_KEY, type Account } from './platform-api.ts'
import { zoneHere } from './zones.ts'

const EVERY_MS = 10_000
const MANY = 12
const isOver = ({ state }: Account): boolean => state === 'ended' || state === 'disabled' || state === 'over'

/** Warns that nobody will be able to open incidents in a week. Visible without unfolding anything. */
export function NobodyOpensSoon() {
  const asked = useAccounts()
  if (asked.data?.openersInAWeek !== 0) return null
  return (
    <p className="operations-warning" data-warning="nobody-opens-soon">
      {ACCOUNT_WORDS.nobodyOpensSoon}
    </p>
  )
}

const useAccounts = () =>
  useQuery({
    queryKey: ACCOUNTS_KEY,
    queryFn: () => answerOf(api.platform.accounts.$get({}, inBackground)),
    refetchInterval: EVERY_MS,
  })

/** Who can sign in and until when, with actions for each account. */
export function Accounts() {
  const asked = useAccounts()
  const me = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 }).data?.officer
  const [wanted, setWanted] = useState('')
  const all = asked.data?.accounts ?? []
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  const over = found.filter(isOver)
  return (
    <div className="operations-accounts">
      <p className="muted">{ACCOUNT_WORDS.says}</p>
      <AddOfficers />
      {asked.error && !asked.data && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {all.length > MANY && <Field label={ACCOUNT_WORDS.find} value={wanted} set={setWanted} type="search" />}
      {asked.data && found.length === 0 && <p className="muted">{ACCOUNT_WORDS.none}</p>}
      <List accounts={found.filter((one) => !isOver(one))} me={me} />
      {over.length > 0 && (
        <Disclosure title={ACCOUNT_WORDS.over(over.length)}>
          <List accounts={over} me={me} />
        </Disclosure>
      )}
    </div>
  )
}

const List = ({ accounts, me }: { readonly accounts: readonly Account[]; readonly me: string | undefined }) => (
  <ul>
    {accounts.map((account) => (
      <li key={account.id} data-account={account.state}>
        <div>
          <strong>
            <UntrustedText text={account.name} />
          </strong>{' '}
          <span className="muted">{saysOf(account, account.id === me).join(' · ')}</span>
        </div>
        {account.id !== me && account.state !== 'ended' && <AccountActs account={account} />}
      </li>
    ))}
  </ul>
)

function saysOf({ state, opens, endsAt, lockedUntil }: Account, isMe: boolean): readonly string[] {
  const zone = zoneHere()
  return [
    ...(isMe ? [ACCOUNT_WORDS.you] : []),
    lockedUntil === null
      ? ACCOUNT_WORDS[state === 'over' ? 'isOver' : state]
      : ACCOUNT_WORDS.lockedUntil(shortTime(lockedUntil, zone)),
    ...(endsAt === null || state === 'ended' ? [] : [ACCOUNT_WORDS.until(dayAndMinute(endsAt, zone))]),
    ...(opens ? [ACCOUNT_WORDS.opens] : []),
  ]
}
