import type { StockItem } from '@reelwright/contract/stock'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Film, Image, LoaderCircle, Plus } from 'lucide-react'
import { useState } from 'react'
import { answerOf, once, studio } from '../../api/studio.js'
import { libraryChanged } from '../../media/media-queries.js'
import { Button } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { Segmented } from '../../ui/segmented.js'
import { tellProblem } from '../../ui/toasts.js'
import { hideUnseen } from '../../ui/unseen.js'
import { editor as words } from '../../words/editor.js'
import { stock } from '../../words/library.js'
import { bring, showSide } from '../editor-state.js'
import { broughtMedia } from '../model/brought.js'

const KINDS = ['IMAGE', 'VIDEO'] as const
type Asked = { readonly words: string; readonly kind: (typeof KINDS)[number]; readonly shape: 'landscape' | 'portrait' | 'square' }

const Found = ({ item, asked }: { readonly item: StockItem; readonly asked: Asked }) => {
  const take = useMutation({
    mutationFn: () =>
      answerOf(studio.POST('/api/media/stock/import', { body: { ...asked, library: item.library, id: item.id }, headers: once() })),
    onSuccess: (media) => {
      void libraryChanged()
      bring(broughtMedia(media))
      showSide('media')
    },
    onError: tellProblem,
  })
  const Sign = take.isPending ? LoaderCircle : item.kind === 'VIDEO' ? Film : Image
  return (
    <li className="min-w-0">
      <button
        type="button"
        aria-label={words.takeIn(item.title)}
        disabled={take.isPending}
        onClick={() => take.mutate()}
        className="group block w-full overflow-hidden rounded-lg border border-line text-left hover:border-line-strong"
      >
        <span className="relative grid aspect-video place-items-center bg-sunken">
          <Sign aria-hidden className={take.isPending ? 'size-5 animate-spin text-quiet' : 'size-6 text-faint'} />
          {item.preview && !take.isPending && (
            <img
              src={item.preview}
              alt=""
              loading="lazy"
              referrerPolicy="no-referrer"
              className="absolute inset-0 size-full object-cover"
              onError={hideUnseen}
            />
          )}
          <Plus aria-hidden className="absolute top-1 right-1 size-5 rounded-md bg-panel/85 p-0.5 opacity-0 group-hover:opacity-100" />
        </span>
        <span className="block truncate px-2 pt-1 text-xs">{item.title}</span>
        <span className="block truncate px-2 pb-1.5 text-2xs text-faint">{[item.author, item.licence].filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  )
}

/** The stock libraries, looked through; what is taken comes into the library with its rights, and is chosen there. */
export const StockSearch = ({ shape }: { readonly shape: Asked['shape'] }) => {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<Asked>({ words: '', kind: 'IMAGE', shape })
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['stock', asked],
    queryFn: ({ signal }) => answerOf(studio.GET('/api/media/stock', { params: { query: asked }, signal })),
    enabled: asked.words !== '',
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  })
  return (
    <div className="flex flex-col gap-3">
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked({ ...asked, words: typed.trim() })
        }}
      >
        <Field label={words.stockWords} hideLabel className="flex-1">
          <Input
            type="search"
            value={typed}
            maxLength={200}
            placeholder={words.stockWords}
            onChange={({ target }) => setTyped(target.value)}
          />
        </Field>
        <Button type="submit" disabled={typed.trim() === ''} busy={isFetching}>
          {words.find}
        </Button>
      </form>
      <Segmented
        label={stock.kind}
        value={asked.kind}
        segments={KINDS.map((value) => ({ value, label: stock.kinds[value] }))}
        onChange={(kind) => setAsked({ ...asked, kind })}
      />
      {asked.words === '' && <p className="py-6 text-center text-xs text-faint">{words.stockStart}</p>}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {isFetching && !data && <Skeleton className="h-32" />}
      {data && data.items.length === 0 && <p className="py-6 text-center text-xs text-faint">{words.stockNothing}</p>}
      <ul className="grid grid-cols-2 gap-2">
        {data?.items.map((item) => (
          <Found key={`${item.library} ${item.id}`} item={item} asked={asked} />
        ))}
      </ul>
    </div>
  )
}
