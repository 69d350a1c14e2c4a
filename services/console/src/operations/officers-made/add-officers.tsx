import { useState } from 'react'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { PARTS_WORDS } from '../../shared/parts/parts-words.ts'
import { Trouble } from '../../shared/parts/trouble.tsx'
import { MadeLinks } from './made-links.tsx'
import { MADE_WORDS } from './made-words.ts'
import { MakingForm } from './making-form.tsx'
import { type MakingWish, useMaking } from './use-making.ts'

/** Creates one officer or sixty, each with a one-time link. */
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

/** Once an account was created, only a press closes it: its links are shown nowhere again. */
function Adding({ onClose }: { readonly onClose: () => void }) {
  const { made, make, begin } = useMaking()
  const [wish, setWish] = useState<MakingWish>()
  const isOver = wish !== undefined && made.length === wish.names.length
  const hasLinks = made.some((one) => 'link' in one)
  return (
    <Dialog title={MADE_WORDS.title} {...(wish === undefined ? { onClose } : {})}>
      {wish === undefined ? (
        <MakingForm
          isPending={make.isPending}
          make={(one) => {
            setWish(one)
            begin(one)
          }}
        />
      ) : (
        <>
          <p role="status">{make.isPending ? MADE_WORDS.going(made.length, wish.names.length) : madeOf(made, wish)}</p>
          {make.error && <Trouble cause={make.error} what="sending" />}
          <MadeLinks made={made} />
        </>
      )}
      <div className="actions">
        {wish !== undefined && !isOver && !make.isPending && (
          <button type="button" className="primary" onClick={() => begin(wish)}>
            {MADE_WORDS.goOn}
          </button>
        )}
        {!make.isPending && (
          <button type="button" onClick={onClose}>
            {wish === undefined ? PARTS_WORDS.cancel : hasLinks ? MADE_WORDS.handedOver : MADE_WORDS.close}
          </button>
        )}
      </div>
    </Dialog>
  )
}

const madeOf = (made: ReturnType<typeof useMaking>['made'], { names }: MakingWish): string =>
  MADE_WORDS.made(made.filter((one) => 'link' in one).length, names.length)
