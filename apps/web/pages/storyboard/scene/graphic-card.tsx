import type { Scene } from '@reelwright/contract/scene'
import { graphicOf } from '@reelwright/film/documentary/graphic-of'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { ChartNoAxesColumn } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { answerOf, studio } from '../../../api/studio.js'
import { graphicName } from '../../../words/graphics.js'
import { useBoard } from '../board/board-context.js'
import { type FilmLook, graphicPicture } from './paint-graphic.js'

/** Milliseconds that the page is left to itself before pictures of graphics are painted. */
const REST = 1_200

/** What a film looks like, read once: colours and letters hardly change while its scenes are worked on. */
const lookQuery = (id: string) =>
  queryOptions({
    queryKey: ['film-look', id],
    queryFn: async (): Promise<FilmLook> => {
      await new Promise((rested) => setTimeout(rested, REST))
      const { timeline, assets } = await answerOf(studio.GET('/api/projects/{id}/timeline', { params: { path: { id }, query: {} } }))
      const bare = { ...(timeline as unknown as Timeline), tracks: [], markers: [] }
      const faces = [bare.typefaces?.heading?.asset, bare.typefaces?.text?.asset].flatMap((asset) => asset ?? [])
      return {
        timeline: bare,
        urls: Object.fromEntries(faces.map(({ hash }) => [hash, assets[hash]?.proxyUrl ?? assets[hash]?.url ?? ''])),
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(textsIn)
      : typeof value === 'object' && value
        ? Object.values(value).flatMap(textsIn)
        : []

/** A scene that is drawn: the graphic as the film will show it; until it is painted, what it is going to say. */
export const GraphicCard = ({ scene }: { readonly scene: Scene }) => {
  const { project } = useBoard()
  const { data: look } = useQuery(lookQuery(project.id))
  const [picture, setPicture] = useState<string>()
  const { graphic: given, narration } = scene
  const wished = JSON.stringify(given ?? graphicOf(narration))
  const graphic = useMemo(() => JSON.parse(wished) as NonNullable<typeof given>, [wished])
  useEffect(() => {
    if (!look) return
    let gone = false
    void graphicPicture(look, graphic).then((made) => !gone && setPicture(made))
    return () => {
      gone = true
    }
  }, [look, graphic])
  if (picture) return <img src={picture} alt="" draggable={false} className="size-full bg-black object-contain" />
  // The longest is what it is about: a quote before who said it.
  const said = textsIn(graphic.params)
    .filter((text) => text.length > 1)
    .sort((a, b) => b.length - a.length)
  return (
    <div aria-hidden className="flex size-full flex-col justify-center gap-1 bg-sunken p-[8%] text-left">
      <span className="flex items-center gap-1.5 text-2xs font-medium text-accent-ink uppercase">
        <ChartNoAxesColumn aria-hidden className="size-3.5" />
        {graphicName(graphic.kind)}
      </span>
      <span className="line-clamp-3 font-semibold text-ink text-balance">{said[0] ?? scene.motionGraphicDesc}</span>
      {said.length > 1 && <span className="line-clamp-2 text-xs text-quiet">{said.slice(1, 4).join(' · ')}</span>}
    </div>
  )
}
