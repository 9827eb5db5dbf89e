import type { Media } from '@reelwright/contract/media'
import { Link } from 'react-router'
import { MediaPicture } from '../../media/media-picture.js'
import { Badge } from '../../ui/badge.js'
import { clockOf } from '../../ui/times.js'
import { library } from '../../words/library.js'
import { useLibraryFilter } from './use-library-filter.js'

/** Very long and very tall ones are cut, so that a row stays a row. */
const RATIOS = { least: 0.62, most: 2.2, other: 1.25 } as const

const ratioOf = ({ kind, width, height }: Media): number =>
  width && height && kind !== 'LOGO' ? Math.min(RATIOS.most, Math.max(RATIOS.least, width / height)) : RATIOS.other

const Tile = ({ media, to }: { readonly media: Media; readonly to: string }) => {
  const ratio = ratioOf(media)
  return (
    <li className="relative min-w-0 [--row:7.5rem] sm:[--row:12rem]" style={{ flexGrow: ratio, flexBasis: `calc(${ratio} * var(--row))` }}>
      <Link to={to} preventScrollReset className="group block rounded-lg">
        <span className="sr-only">{library.kindOf[media.kind]}: </span>
        <div style={{ aspectRatio: ratio }} className="relative">
          <MediaPicture
            media={media}
            className="size-full rounded-lg border border-line transition-shadow group-hover:shadow-float group-hover:brightness-105"
          />
          <span className="absolute right-1.5 bottom-1.5 left-1.5 flex items-end justify-end gap-1">
            {media.status === 'FAILED' && <Badge tone="bad">{library.unread}</Badge>}
            {(media.status === 'QUEUED' || media.status === 'PROCESSING') && <Badge tone="busy">{library.beingRead}</Badge>}
            {media.rights?.shareAlike && <Badge tone="asks">{library.shareAlike}</Badge>}
            {media.duration !== null && (
              <span className="figures rounded bg-black/70 px-1.5 text-2xs font-medium text-white">{clockOf(media.duration)}</span>
            )}
          </span>
        </div>
        <span className="mt-1 block truncate px-0.5 text-xs text-quiet group-hover:text-ink">{media.title}</span>
      </Link>
    </li>
  )
}

/** Entries in rows of one height, each as wide as its picture is. */
export const MediaGrid = ({ items }: { readonly items: readonly Media[] }) => {
  const { toEntry } = useLibraryFilter()
  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-3 after:grow-[99] after:content-['']">
      {items.map((media) => (
        <Tile key={media.id} media={media} to={toEntry(media.id)} />
      ))}
    </ul>
  )
}
