import type { Media } from '@reelwright/contract/media'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { isRefusal } from '../../api/problem.js'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { libraryChanged, mediaQuery, mediaUsesQuery } from '../../media/media-queries.js'
import { Button } from '../../ui/button.js'
import { Modal } from '../../ui/modal.js'
import { ProblemNote } from '../../ui/notes.js'
import { tell } from '../../ui/toasts.js'
import { library } from '../../words/library.js'
import { ui } from '../../words/ui.js'

/** Takes an entry out of the library, once it is clear what that means for what uses it. */
export const DeleteEntry = ({ media, onDeleted }: { readonly media: Media; readonly onDeleted: () => void }) => {
  const [asked, setAsked] = useState(false)
  const uses = useQuery({ ...mediaUsesQuery(media.id), enabled: asked })
  const isUsed = (uses.data?.length ?? 0) > 0
  const remove = useMutation({
    mutationFn: () =>
      answerOf(
        studio.DELETE('/api/media/{id}', {
          params: { path: { id: media.id }, query: isUsed ? { force: 'true' as never } : {} },
        }),
      ),
    onSuccess: () => {
      setAsked(false)
      onDeleted()
      tell({ title: library.deleted(media.title) })
      queries.removeQueries({ queryKey: mediaQuery(media.id).queryKey })
      return libraryChanged()
    },
    // It came into use since: what uses it is shown, and asked about.
    onError: (error) => (isRefusal(error, 'MEDIA_IN_USE') ? uses.refetch() : undefined),
  })
  return (
    <>
      <Button kind="quiet" onClick={() => setAsked(true)} className="text-bad hover:text-bad">
        <Trash2 aria-hidden />
        {library.delete}
      </Button>
      <Modal
        open={asked}
        onOpenChange={setAsked}
        title={isUsed ? library.deleteUsedTitle(media.title) : library.deleteTitle(media.title)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{ui.cancel}</Button>
            <Button kind="danger" busy={remove.isPending} disabled={!uses.data} onClick={() => remove.mutate()}>
              {isUsed ? library.deleteAnyway : library.delete}
            </Button>
          </>
        }
      >
        {(remove.error || uses.error) && <ProblemNote error={remove.error ?? uses.error} className="mb-3" />}
        {isUsed && (
          <ul className="mb-3 max-h-48 list-disc overflow-y-auto pl-5">
            {uses.data?.map((use) => (
              <li key={use.id}>
                {use.title} <span className="text-faint">({library.usedBy[use.kind]})</span>
              </li>
            ))}
          </ul>
        )}
        <p className="text-quiet">{isUsed ? library.deleteUsedHelp : library.deleteHelp}</p>
      </Modal>
    </>
  )
}
