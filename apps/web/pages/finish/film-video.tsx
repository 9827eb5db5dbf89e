import { useEffect, useRef } from 'react'
import bundled from 'video.js'
import 'video.js/dist/video-js.css'
import { finish } from '../../words/finish.js'

// The bundler hands its default export over; its types speak of a module that has one.
const videojs = bundled as unknown as typeof bundled.default
type Player = ReturnType<typeof videojs>

export type FilmVideoProps = {
  readonly source: string
  readonly poster?: string
  readonly captions?: string
  readonly language: string
  /** Handed the way to a moment of the film, in seconds. */
  readonly onReady?: (seek: (seconds: number) => void) => void
}

/** A master, with captions to switch on. */
export const FilmVideo = ({ source, poster, captions, language, onReady }: FilmVideoProps) => {
  const place = useRef<HTMLDivElement>(null)
  const ready = useRef(onReady)
  ready.current = onReady
  useEffect(() => {
    const element = document.createElement('video-js')
    place.current?.append(element)
    const player: Player = videojs(element, {
      controls: true,
      fluid: false,
      fill: true,
      preload: 'metadata',
      poster,
      playbackRates: [0.5, 1, 1.5, 2],
      sources: [{ src: source, type: 'video/mp4' }],
    })
    player.el()?.setAttribute('aria-label', finish.player)
    if (captions) player.addRemoteTextTrack({ kind: 'captions', src: captions, srclang: language, label: finish.captions }, false)
    ready.current?.((seconds) => {
      player.currentTime(seconds)
      player.el()?.scrollIntoView({ block: 'nearest' })
    })
    return () => player.dispose()
  }, [source, poster, captions, language])
  return <div ref={place} data-vjs-player className="size-full overflow-hidden rounded-xl bg-black" />
}
