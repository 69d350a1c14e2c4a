import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import type { BlurBox, ItemPage } from '../../api/types.ts'
import { announce } from '../../parts/announcer.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { useOpened } from '../../sensitive/use-opened.ts'
import { renditionAddress } from '../item-words.ts'
import { findRendition } from '../media/media-view.ts'
import { BoxEditor } from './box-editor.tsx'

interface CleanDialogProps {
  readonly page: ItemPage
  readonly incident: string
  readonly onClose: () => void
}

/** A copy without the file's own details; of a still, with boxes over what must not be seen. */
export function CleanDialog({ page, incident, onClose }: CleanDialogProps) {
  const { item, kind } = page.item
  const [boxes, setBoxes] = useState<readonly BlurBox[]>([])
  const queries = useQueryClient()
  const what = 'the picture that is to be shared'
  const opened = useOpened(what)
  const isStill = kind === 'image' && findRendition(page, 'preview') !== undefined
  const ask = useMutation({
    mutationFn: (reason: string) =>
      told(
        api.incidents[':incident'].items[':item'].cleanings.$post({
          param: { incident, item },
          json: { boxes: [...boxes], reason },
        }),
      ),
    onSuccess: () => {
      announce('The copy is being made.')
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
      onClose()
    },
  })
  return (
    <Dialog title="Make a copy for sharing" onClose={onClose} isWide={isStill}>
      <ReasonForm
        {...{
          action: 'Make the copy',
          question: 'Whom is the copy for, and why?',
          isPending: ask.isPending,
          error: ask.error,
          onSubmit: ask.mutate,
          onClose,
        }}
      >
        <p>
          The copy has none of the file's own details: no place, no time, no device. What is seen and heard stays as it
          is{isStill && ', except under the boxes that you draw'}. Your request and its reason are recorded.
        </p>
        {isStill && (
          <BoxEditor src={renditionAddress(incident, item, 'preview')} {...{ boxes, setBoxes, opened, what }} />
        )}
      </ReasonForm>
    </Dialog>
  )
}
