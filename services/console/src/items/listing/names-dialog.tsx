import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LISTING_WORDS } from '../../evidence/media/media-words.ts'
import { answerOf, api } from '../../shared/api/client.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'

interface NamesDialogProps {
  readonly incident: string
  readonly item: string
  readonly onClose: () => void
  /** The names have the order of the listing. */
  readonly onShown: (names: readonly string[]) => void
}

/**
 * Asks for a reason, then shows the names in an archive. They identify people as much as the archive's own name does.
 */
export function NamesDialog({ incident, item, onClose, onShown }: NamesDialogProps) {
  const queries = useQueryClient()
  const ask = useMutation({
    // The answer must not stay in the query cache.
    gcTime: 0,
    mutationFn: (reason: string) =>
      answerOf(
        api.incidents[':incident'].items[':item'].listing.names.$post({ param: { incident, item }, json: { reason } }),
      ),
    onSuccess: ({ names }) => {
      onShown(names)
      // The showing has added an entry to the item's custody.
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
  return (
    <Dialog title={LISTING_WORDS.dialog} onClose={onClose}>
      <ReasonForm
        about={`listing-names:${item}`}
        {...{ action: LISTING_WORDS.showIt, isPending: ask.isPending, error: ask.error, onSubmit: ask.mutate, onClose }}
      >
        <p>{LISTING_WORDS.why}</p>
      </ReasonForm>
    </Dialog>
  )
}
