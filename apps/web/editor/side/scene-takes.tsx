import { findClip } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { useQuery } from '@tanstack/react-query'
import { AudioLines } from 'lucide-react'
import { takesQuery } from '../../pages/project/project-queries.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { ago } from '../../ui/times.js'
import { editor as words } from '../../words/editor.js'
import { scene } from '../../words/scene.js'
import { useEditorState } from '../editor-state.js'
import { broughtTake } from '../model/brought.js'
import { BroughtTile } from './brought-tile.js'

const Takes = ({ id, sceneId }: { readonly id: string; readonly sceneId: string }) => {
  const { data, error, refetch } = useQuery(takesQuery(id, sceneId))
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-32" />
  const takes = data.items.flatMap((take) => {
    const brought = broughtTake(take, words.takeOf(scene.slots[take.slot] ?? take.slot, ago(take.createdAt)))
    return brought ? [{ take, brought }] : []
  })
  if (takes.length === 0) return <p className="py-6 text-center text-xs text-faint">{words.noTakes}</p>
  return (
    <ul className="grid grid-cols-2 gap-2">
      {takes.map(({ take, brought }) => (
        <BroughtTile
          key={take.id}
          brought={brought}
          below={[take.selected ? scene.chosen : '', take.provenance.model ?? take.provenance.provider].filter(Boolean).join(' · ')}
        >
          <span className="grid aspect-video place-items-center overflow-hidden bg-sunken">
            {brought.kind === 'audio' ? (
              <AudioLines aria-hidden className="size-6 text-faint" />
            ) : brought.kind === 'video' ? (
              <video muted playsInline preload="metadata" src={brought.url} className="size-full object-cover" />
            ) : (
              <img alt="" loading="lazy" src={brought.url} className="size-full object-cover" />
            )}
          </span>
        </BroughtTile>
      ))}
    </ul>
  )
}

/** Everything that was made for the scene of the selected clip. */
export const SceneTakes = ({ id, timeline }: { readonly id: string; readonly timeline: Timeline }) => {
  const selected = useEditorState((state) => state.selected)
  const sceneId = selected === undefined ? undefined : findClip(timeline, selected)?.clip.sceneId
  if (!sceneId) return <p className="py-6 text-center text-xs text-faint">{words.takesOfNothing}</p>
  return <Takes key={sceneId} id={id} sceneId={sceneId} />
}
