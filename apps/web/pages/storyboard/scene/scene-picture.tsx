import type { Scene } from '@reelwright/contract/scene'
import { ChartNoAxesColumn, ImageOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { classes } from '../../../ui/classes.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { keepTiny, tinyPicture } from '../board/tiny-pictures.js'

/** The address of the frame a scene shows. */
export const pictureUrl = ({ shotType, startingFrameUrl, imageUrl }: Scene): string | null =>
  shotType === 'AI_VIDEO' ? startingFrameUrl : imageUrl

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(textsIn)
      : typeof value === 'object' && value
        ? Object.values(value).flatMap(textsIn)
        : []

/** A graphic is drawn when the film is; here it says what it is going to say. */
const GraphicStandIn = ({ scene }: { readonly scene: Scene }) => {
  // The longest is what it is about: a quote before who said it.
  const said = textsIn(scene.graphic?.params ?? {})
    .filter((text) => text.length > 1)
    .sort((a, b) => b.length - a.length)
  return (
    <div aria-hidden className="flex size-full flex-col justify-center gap-1 bg-sunken p-[8%] text-left">
      <span className="flex items-center gap-1.5 text-2xs font-medium text-accent-ink uppercase">
        <ChartNoAxesColumn aria-hidden className="size-3.5" />
        {scene.graphic?.kind.replace(/(?=[A-Z])|-/g, ' ')}
      </span>
      <span className="line-clamp-3 font-semibold text-ink text-balance">{said[0] ?? scene.motionGraphicDesc}</span>
      {said.length > 1 && <span className="line-clamp-2 text-xs text-quiet">{said.slice(1, 4).join(' · ')}</span>}
    </div>
  )
}

/** A scene's frame, from a blur to the sharp picture; or what stands there while there is none. */
export const ScenePicture = ({
  scene,
  src = pictureUrl(scene),
  children,
}: {
  readonly scene: Scene
  /** A smaller copy of the same picture, where there is one. */
  readonly src?: string | null
  readonly children?: ReactNode
}) => {
  const [shown, setShown] = useState<string>()
  const tiny = tinyPicture(scene.id)
  const making = scene.status.startsWith('GENERATING') || scene.status === 'PENDING' || scene.status === 'NEEDS_REGENERATION'
  if (!src && scene.shotType === 'MOTION_GRAPHIC') return <GraphicStandIn scene={scene} />
  return (
    <span className={classes('relative block size-full overflow-hidden bg-sunken', !src && making && 'animate-pulse')}>
      {tiny && shown !== src && <img src={tiny} alt="" className="absolute inset-0 size-full scale-110 object-cover blur-md" />}
      {src ? (
        <img
          key={scene.id}
          src={src}
          alt=""
          draggable={false}
          decoding="async"
          onLoad={({ currentTarget }) => {
            setShown(src)
            keepTiny(scene.id, currentTarget)
          }}
          className={classes('absolute inset-0 size-full object-cover transition-opacity duration-300', shown === undefined && 'opacity-0')}
        />
      ) : (
        !making && (
          <span className="absolute inset-0 grid place-items-center text-quiet">
            <span className="flex flex-col items-center gap-1 text-xs">
              <ImageOff aria-hidden className="size-5" />
              {words.noPicture}
            </span>
          </span>
        )
      )}
      {children}
    </span>
  )
}
