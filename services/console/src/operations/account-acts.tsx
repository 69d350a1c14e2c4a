import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { Field } from '../shared/parts/field.tsx'
import { notify } from '../shared/parts/notices.tsx'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { fromWall, toWall } from '../shared/words/wall-time.ts'
import { AccountLink } from './account-link.tsx'
import { ACCOUNT_WORDS } from './account-words.ts'
import { ACCOUNTS_KEY, type Account } from './platform-api.ts'
import { zoneHere } from './zones.ts'

type Act = 'end' | 'disable' | 'enable' | 'reset' | 'unlock' | 'until'

const SAYS: Readonly<
  Record<Act, readonly ['end' | 'disable' | 'enable' | 'reset' | 'unlock' | 'setUntil', SaysName, PressName]>
> = {
  end: ['end', 'endSays', 'endPress'],
  disable: ['disable', 'disableSays', 'disablePress'],
  enable: ['enable', 'enableSays', 'enablePress'],
  reset: ['reset', 'resetSays', 'resetPress'],
  unlock: ['unlock', 'unlockSays', 'unlockPress'],
  until: ['setUntil', 'untilSays', 'untilPress'],
}
type SaysName = 'endSays' | 'disableSays' | 'enableSays' | 'resetSays' | 'unlockSays' | 'untilSays'
type PressName = 'endPress' | 'disablePress' | 'enablePress' | 'resetPress' | 'unlockPress' | 'untilPress'

/** The actions that an account's state allows. */
function actsOf({ state, lockedUntil }: Account): readonly Act[] {
  if (state === 'disabled') return ['enable', 'end']
  if (state === 'over') return ['until', 'end']
  return [...(lockedUntil === null ? [] : (['unlock'] as const)), 'until', 'reset', 'disable', 'end']
}

/**
 * The actions on an account. Each is confirmed by typing the person's name. After a reset the new link is shown once.
 */
export function AccountActs({ account }: { readonly account: Account }) {
  const [isOpen, setOpen] = useState(false)
  const [asking, setAsking] = useState<Act>()
  const [link, setLink] = useState<string>()
  return (
    <>
      <button
        {...{
          type: 'button',
          className: 'quiet',
          'aria-expanded': isOpen,
          'aria-label': ACCOUNT_WORDS.change(account.name),
        }}
        onClick={() => setOpen(!isOpen)}
      >
        {ACCOUNT_WORDS.changeShort}
      </button>
      {isOpen && (
        <div className="actions">
          {actsOf(account).map((act) => (
            <button key={act} type="button" onClick={() => setAsking(act)}>
              {ACCOUNT_WORDS[SAYS[act][0]]}
            </button>
          ))}
        </div>
      )}
      {asking !== undefined && (
        <Ask
          {...{ account, act: asking, onClose: () => setAsking(undefined) }}
          onDone={(made) => {
            setAsking(undefined)
            setOpen(false)
            if (made !== null) setLink(made)
          }}
        />
      )}
      {link !== undefined && <AccountLink name={account.name} link={link} onClose={() => setLink(undefined)} />}
    </>
  )
}

interface AskProps {
  readonly account: Account
  readonly act: Act
  readonly onClose: () => void
  readonly onDone: (link: string | null) => void
}

function Ask({ account: { id, name, endsAt }, act, onClose, onDone }: AskProps) {
  const zone = zoneHere()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(endsAt === null ? '' : toWall(endsAt, zone).slice(0, 16))
  const at = typed === '' ? null : fromWall(typed, zone)
  const change = useMutation({
    mutationFn: () =>
      answerOf(
        api.platform.accounts[':officer'].changes.$post({
          param: { officer: id },
          json: { act, ...(act === 'until' ? { until: at ?? null } : {}) },
        }),
      ),
    onSuccess: ({ link }) => {
      if (link === null) notify({ text: ACCOUNT_WORDS.done(name) })
      onDone(link)
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ACCOUNTS_KEY }),
  })
  const [title, says, press] = SAYS[act]
  return (
    <Dialog title={ACCOUNT_WORDS[title].replace(/…$/, '')} onClose={onClose}>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{ACCOUNT_WORDS[says]}</p>
      {act === 'until' && (
        <Field label={ACCOUNT_WORDS.untilField(zone)} type="datetime-local" value={typed} set={setTyped} />
      )}
      {change.error && <Trouble cause={change.error} />}
      <div className="actions">
        <button
          {...{ type: 'button', className: 'primary', disabled: change.isPending || at === undefined }}
          onClick={() => change.mutate()}
        >
          {ACCOUNT_WORDS[press](name)}
        </button>
        <button type="button" onClick={onClose}>
          {PARTS_WORDS.cancel}
        </button>
      </div>
    </Dialog>
  )
}
