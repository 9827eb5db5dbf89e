import type { TimelineView } from '@reelwright/contract/timeline'
import { secondsOf } from '@reelwright/film/time'
import { findClip } from '@reelwright/film/timeline/reading'
import { useState } from 'react'
import { FilmPlayer } from '../player/film-player.js'
import type { Player } from '../player/player.js'
import { classes } from '../ui/classes.js'
import { clockOf } from '../ui/times.js'
import { editor as words } from '../words/editor.js'
import { usePlayer } from './use-player.js'
import { usePictureFirst } from './view/picture-first.js'
import { useThumbnail } from './view/thumbnails.js'

type Shot = TimelineView['tracks']['video'][number]

const Row = ({
  shot,
  view,
  current,
  onGo,
}: {
  readonly shot: Shot
  readonly view: TimelineView
  readonly current: boolean
  readonly onGo: () => void
}) => {
  const found = findClip(view.timeline, shot.id)
  const hash = found?.clip.source.kind === 'still' ? found.clip.source.asset.hash : undefined
  const small = useThumbnail(hash, hash ? (shot.url ?? undefined) : undefined)
  return (
    <li>
      <button
        type="button"
        aria-current={current || undefined}
        onClick={onGo}
        className={classes('flex w-full items-center gap-3 px-4 py-2 text-left', current ? 'bg-accent-wash' : 'hover:bg-sunken')}
      >
        <span
          aria-hidden
          className="aspect-video w-20 shrink-0 rounded-md bg-raised bg-cover bg-center"
          style={small ? { backgroundImage: `url("${small}")` } : undefined}
        />
        <span className="line-clamp-2 min-w-0 flex-1">{shot.name}</span>
        <span className="figures text-xs text-faint">{clockOf(secondsOf(shot.startFrame, view.rate))}</span>
      </button>
    </li>
  )
}

/** A film to watch on a small screen, and its shots to jump to. */
export const FilmViewer = ({ view }: { readonly view: TimelineView }) => {
  const [player, setPlayer] = useState<Player>()
  usePictureFirst(player)
  const shots = view.tracks.video
  const current = usePlayer(player, ({ frame }) => shots.findLast(({ startFrame }) => startFrame <= frame)?.id, undefined)
  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <div className={classes('w-full shrink-0', view.timeline.height > view.timeline.width ? 'h-[58dvh]' : 'h-[38dvh]')}>
        <FilmPlayer timeline={view.timeline} assets={view.assets} controls onPlayer={setPlayer} />
      </div>
      <section aria-label={words.scenes} className="min-h-0 flex-1 overflow-y-auto border-t border-line">
        <p className="px-4 py-3 text-xs text-faint">{words.viewerNote}</p>
        <ul>
          {shots.map((shot) => (
            <Row key={shot.id} shot={shot} view={view} current={shot.id === current} onGo={() => player?.seek(shot.startFrame)} />
          ))}
        </ul>
      </section>
    </main>
  )
}
