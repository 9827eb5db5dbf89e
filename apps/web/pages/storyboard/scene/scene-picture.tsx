import type { Scene } from '@reelwright/contract/scene'
import { ImageOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { classes } from '../../../ui/classes.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { keepTiny, tinyPicture } from '../board/tiny-pictures.js'
import { GraphicCard } from './graphic-card.js'

/** The address of the frame a scene shows. */
export const pictureUrl = ({ shotType, startingFrameUrl, imageUrl }: Scene): string | null =>
  shotType === 'AI_VIDEO' ? startingFrameUrl : imageUrl

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
  if (!src && scene.shotType === 'MOTION_GRAPHIC') return <GraphicCard scene={scene} />
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
            void keepTiny(scene.id, currentTarget)
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
