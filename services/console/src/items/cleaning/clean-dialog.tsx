import { useMutation, useQueryClient } from '@tanstack/react-query'
import { BoxEditor } from '../../evidence/boxes/box-editor.tsx'
import { CLEANING_WORDS } from '../../evidence/boxes/cleaning-words.ts'
import { renditionAddress } from '../../evidence/item/item-words.ts'
import { findRendition } from '../../evidence/media/media-view.ts'
import { useOpened } from '../../evidence/sensitive/use-opened.ts'
import { answerOf, api } from '../../shared/api/client.ts'
import type { BlurBox, ItemPage } from '../../shared/api/types.ts'
import { announce } from '../../shared/parts/announcer.tsx'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { useDraft } from '../../shared/parts/drafts.ts'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'

interface CleanDialogProps {
  readonly page: ItemPage
  readonly incident: string
  readonly onClose: () => void
}

/** Makes a copy without the file's own metadata. A still also gets boxes over what must be hidden. */
export function CleanDialog({ page, incident, onClose }: CleanDialogProps) {
  const { item, kind } = page.item
  const [boxes, setBoxes] = useDraft<readonly BlurBox[]>(`clean:${item}/boxes`, [])
  const queries = useQueryClient()
  const what = CLEANING_WORDS.picture
  const opened = useOpened(what, item)
  const isStill = kind === 'image' && findRendition(page, 'preview') !== undefined
  const ask = useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.incidents[':incident'].items[':item'].cleanings.$post({
          param: { incident, item },
          json: { boxes: [...boxes], reason },
        }),
      ),
    onSuccess: () => {
      announce(CLEANING_WORDS.beingMade)
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
      onClose()
    },
  })
  return (
    <Dialog title={CLEANING_WORDS.dialog} onClose={onClose} isWide={isStill}>
      <ReasonForm
        about={`clean:${item}`}
        {...{
          action: CLEANING_WORDS.makeIt,
          question: CLEANING_WORDS.question,
          isPending: ask.isPending,
          error: ask.error,
          onSubmit: ask.mutate,
          onClose,
        }}
      >
        <p>{CLEANING_WORDS.says(isStill)}</p>
        {isStill && (
          <BoxEditor src={renditionAddress(incident, item, 'preview')} {...{ boxes, setBoxes, opened, what }} />
        )}
      </ReasonForm>
    </Dialog>
  )
}
