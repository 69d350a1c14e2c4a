import { useState } from 'react'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { PARTS_WORDS } from '../../shared/parts/parts-words.ts'
import { Trouble } from '../../shared/parts/trouble.tsx'
import { MadeLinks } from './made-links.tsx'
import { MADE_WORDS } from './made-words.ts'
import { MakingForm } from './making-form.tsx'
import { type NewAccounts, useMaking } from './use-making.ts'

/** Creates any number of officers, each with a one-time link. */
export function AddOfficers() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {MADE_WORDS.button}
      </button>
      {isOpen && <Adding onClose={() => setOpen(false)} />}
    </>
  )
}

/** Once an account was created, the dialog closes only by its button, because the links are never shown again. */
function Adding({ onClose }: { readonly onClose: () => void }) {
  const { made, make, begin } = useMaking()
  const [batch, setBatch] = useState<NewAccounts>()
  const isOver = batch !== undefined && made.length === batch.names.length
  const hasLinks = made.some((one) => 'link' in one)
  return (
    <Dialog title={MADE_WORDS.title} {...(batch === undefined ? { onClose } : {})}>
      {batch === undefined ? (
        <MakingForm
          isPending={make.isPending}
          make={(one) => {
            setBatch(one)
            begin(one)
          }}
        />
      ) : (
        <>
          <p role="status">
            {make.isPending ? MADE_WORDS.going(made.length, batch.names.length) : madeOf(made, batch)}
          </p>
          {make.error && <Trouble cause={make.error} what="sending" />}
          <MadeLinks made={made} />
        </>
      )}
      <div className="actions">
        {batch !== undefined && !isOver && !make.isPending && (
          <button type="button" className="primary" onClick={() => begin(batch)}>
            {MADE_WORDS.goOn}
          </button>
        )}
        {!make.isPending && (
          <button type="button" onClick={onClose}>
            {batch === undefined ? PARTS_WORDS.cancel : hasLinks ? MADE_WORDS.handedOver : MADE_WORDS.close}
          </button>
        )}
      </div>
    </Dialog>
  )
}

const madeOf = (made: ReturnType<typeof useMaking>['made'], { names }: NewAccounts): string =>
  MADE_WORDS.made(made.filter((one) => 'link' in one).length, names.length)
