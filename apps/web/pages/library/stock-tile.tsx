import type { StockItem, StockQuery } from '@reelwright/contract/stock'
import { useMutation } from '@tanstack/react-query'
import { Check, ExternalLink, Film, Image, Plus } from 'lucide-react'
import { Link } from 'react-router'
import { answerOf, once, studio } from '../../api/studio.js'
import { libraryChanged } from '../../media/media-queries.js'
import { Badge } from '../../ui/badge.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { clockOf } from '../../ui/times.js'
import { tellProblem } from '../../ui/toasts.js'
import { hideUnseen } from '../../ui/unseen.js'
import { library, stock } from '../../words/library.js'

type Props = { readonly item: StockItem; readonly asked: StockQuery; readonly libraryName: string; readonly may: boolean }

/** What a stock library has: seen, on which terms, by whom, and taken. */
export const StockTile = ({ item, asked: { words, kind, shape }, libraryName, may }: Props) => {
  const take = useMutation({
    mutationKey: ['stock-import', item.library, item.id],
    mutationFn: () =>
      answerOf(
        studio.POST('/api/media/stock/import', { body: { words, kind, shape, library: item.library, id: item.id }, headers: once() }),
      ),
    onSuccess: libraryChanged,
    onError: tellProblem,
  })
  const Sign = item.kind === 'VIDEO' ? Film : Image
  return (
    <li className="flex min-w-0 flex-col gap-1.5">
      <div className="relative grid aspect-4/3 place-items-center overflow-hidden rounded-lg border border-line bg-sunken">
        <Sign aria-hidden className="size-8 stroke-[1.25] text-faint" />
        {item.preview && (
          <img
            src={item.preview}
            alt={item.description ?? ''}
            loading="lazy"
            decoding="async"
            referrerPolicy="no-referrer"
            className="absolute inset-0 size-full object-cover"
            onError={hideUnseen}
          />
        )}
        <span className="absolute right-1.5 bottom-1.5 left-1.5 flex items-end justify-end gap-1">
          {item.shareAlike && <Badge tone="asks">{library.shareAlike}</Badge>}
          {item.duration !== null && (
            <span className="figures rounded bg-black/70 px-1.5 text-2xs font-medium text-white">{clockOf(item.duration)}</span>
          )}
        </span>
      </div>
      <div className="min-w-0 px-0.5">
        <h2 className="flex items-center gap-1.5 text-xs font-medium tracking-normal">
          <span className="truncate" title={item.title}>
            {item.title}
          </span>
          <a
            href={item.page}
            target="_blank"
            rel="noreferrer"
            aria-label={stock.openPage(item.title, libraryName)}
            className="-my-1 grid size-6 shrink-0 place-items-center text-faint hover:text-ink"
          >
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        </h2>
        <p className="truncate text-xs text-quiet">
          {item.author ?? stock.unknownAuthor} · {libraryName}
        </p>
        <p className="figures truncate text-xs text-faint">
          {item.licenceUrl ? (
            <a href={item.licenceUrl} target="_blank" rel="noreferrer" className="underline underline-offset-2 hover:text-ink">
              {item.licence}
            </a>
          ) : (
            item.licence
          )}
          {item.width && item.height ? ` · ${item.width} × ${item.height}` : ''}
        </p>
        <p className="mt-0.5 line-clamp-2 text-xs text-faint">
          {stock.credit}: {item.credit}
        </p>
      </div>
      {may &&
        (take.data ? (
          <Link to={`/library?entry=${take.data.id}`} className={buttonClasses({ kind: 'quiet', size: 'small' })}>
            <Check aria-hidden />
            {stock.taken}
          </Link>
        ) : (
          <Button
            size="small"
            busy={take.isPending}
            aria-label={take.isPending ? stock.taking : stock.takeNamed(item.title)}
            onClick={() => take.mutate()}
          >
            {!take.isPending && <Plus aria-hidden />}
            {take.isPending ? stock.taking : stock.take}
          </Button>
        ))}
    </li>
  )
}
