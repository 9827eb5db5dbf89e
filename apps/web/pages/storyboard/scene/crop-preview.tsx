import type { Project } from '@reelwright/contract/project'
import type { Scene } from '@reelwright/contract/scene'
import { cropAt, planMove } from '@reelwright/look/camera/path'
import { Pause, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../../../ui/icon-button.js'
import { scene as words } from '../../../words/scene.js'
import { sceneMove } from './scene-move.js'

const RATE = { num: 30, den: 1 } as const
const ASPECTS = [
  ['16:9', 1920, 1080],
  ['1:1', 1080, 1080],
  ['9:16', 1080, 1920],
] as const

type Size = { readonly width: number; readonly height: number }

/** The move of the shot in one shape, as the film's own camera plans it. */
const pathFor = (project: Project, scene: Scene, picture: Size, [aspect, width, height]: (typeof ASPECTS)[number]) =>
  planMove(
    sceneMove(project.format, scene, aspect),
    picture,
    { width, height },
    Math.max(2, Math.round(scene.duration * (RATE.num / RATE.den))),
    RATE,
  )

type Cropped = {
  readonly project: Project
  readonly scene: Scene
  readonly src: string
  readonly picture: Size
  readonly aspect: (typeof ASPECTS)[number]
  readonly at: number
}

const Shape = ({ project, scene, src, picture, aspect, at }: Cropped) => {
  const [name, width, height] = aspect
  const path = pathFor(project, scene, picture, aspect)
  const crop = cropAt(path, at * (path.frames - 1))
  return (
    <figure className="flex flex-col items-center gap-1">
      <div className="relative h-23 overflow-hidden rounded-md bg-sunken" style={{ aspectRatio: `${width} / ${height}` }}>
        <img
          src={src}
          alt=""
          className="absolute max-w-none"
          style={{
            width: `${100 / crop.width}%`,
            height: `${100 / crop.height}%`,
            left: `${(-100 * (crop.x - crop.width / 2)) / crop.width}%`,
            top: `${(-100 * (crop.y - crop.height / 2)) / crop.height}%`,
          }}
        />
      </div>
      <figcaption className="figures text-2xs text-faint">{name}</figcaption>
    </figure>
  )
}

/** What the camera shows of a picture in every shape, at any moment of the shot. */
export const CropPreview = ({ project, scene, src }: { readonly project: Project; readonly scene: Scene; readonly src: string }) => {
  const [picture, setPicture] = useState<Size>()
  const [at, setAt] = useState(0)
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    const image = new Image()
    image.onload = () => setPicture({ width: image.naturalWidth, height: image.naturalHeight })
    image.src = src
    return () => {
      image.onload = null
    }
  }, [src])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins where it stands, once
  useEffect(() => {
    if (!playing) return
    const began = performance.now() - at * scene.duration * 1000
    let frame = 0
    const tick = (now: number): void => {
      const share = (now - began) / (scene.duration * 1000)
      setAt(Math.min(1, share))
      if (share >= 1) setPlaying(false)
      else frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(frame)
  }, [playing, scene.duration])
  return (
    <div>
      <div className="flex min-h-29 items-start gap-2.5">
        {picture &&
          ASPECTS.map((aspect) => (
            <Shape key={aspect[0]} project={project} scene={scene} src={src} picture={picture} aspect={aspect} at={at} />
          ))}
      </div>
      <div className="flex items-center gap-2">
        <IconButton
          label={playing ? words.stopMove : words.playMove}
          onClick={() => {
            if (at >= 1) setAt(0)
            setPlaying(!playing)
          }}
        >
          {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
        </IconButton>
        <input
          type="range"
          min={0}
          max={1}
          step={0.01}
          value={at}
          aria-label={words.cropAt}
          onChange={(event) => {
            setPlaying(false)
            setAt(Number(event.target.value))
          }}
          className="min-w-0 flex-1 accent-(--accent-ink)"
        />
      </div>
    </div>
  )
}
