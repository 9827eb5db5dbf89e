import type { Media } from '@reelwright/contract/media'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight, Download } from 'lucide-react'
import { useMay } from '../../api/session.js'
import { mediaQuery } from '../../media/media-queries.js'
import { buttonClasses } from '../../ui/button.js'
import { IconButton } from '../../ui/icon-button.js'
import { Modal } from '../../ui/modal.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { library } from '../../words/library.js'
import { DeleteEntry } from './delete-entry.js'
import { EntryFacts, EntryUses } from './entry-facts.js'
import { EntryPreview } from './entry-preview.js'
import { EntryWords } from './entry-words.js'
import { useLibraryFilter } from './use-library-filter.js'

const Entry = ({ id, items }: { readonly id: string; readonly items: readonly Media[] }) => {
  const may = useMay('editor')
  const listed = items.find((media) => media.id === id)
  const { data, error, refetch } = useQuery({ ...mediaQuery(id), placeholderData: listed })
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-96" />
  return (
    <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0">
        <EntryPreview media={data} />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <EntryWords media={data} may={may} />
        <EntryFacts media={data} />
        <EntryUses id={id} />
      </div>
    </div>
  )
}

/** The entry that the address names, over the library. */
export const EntryDialog = ({ items }: { readonly items: readonly Media[] }) => {
  const may = useMay('editor')
  const { entryId, set } = useLibraryFilter()
  const { data } = useQuery({
    ...mediaQuery(entryId ?? ''),
    enabled: Boolean(entryId),
    placeholderData: items.find(({ id }) => id === entryId),
  })
  const place = items.findIndex(({ id }) => id === entryId)
  const [before, after] = place < 0 ? [] : [items[place - 1], items[place + 1]]
  const close = (): void => set('entry', undefined)
  return (
    <Modal
      open={Boolean(entryId)}
      onOpenChange={(open) => !open && close()}
      width="huge"
      title={data?.title ?? library.title}
      actions={
        data && (
          <>
            <div className="mr-auto flex gap-1">
              <IconButton label={library.previous} disabled={!before} onClick={() => before && set('entry', before.id)}>
                <ChevronLeft aria-hidden />
              </IconButton>
              <IconButton label={library.next} disabled={!after} onClick={() => after && set('entry', after.id)}>
                <ChevronRight aria-hidden />
              </IconButton>
            </div>
            {may && <DeleteEntry media={data} onDeleted={close} />}
            <a href={data.file.url} download={data.name} className={buttonClasses()}>
              <Download aria-hidden />
              {library.download}
            </a>
          </>
        )
      }
    >
      {entryId && <Entry id={entryId} items={items} />}
    </Modal>
  )
}
