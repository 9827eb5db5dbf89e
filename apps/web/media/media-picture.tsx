import type { Media } from '@reelwright/contract/media'
import { AudioLines, CircleAlert, Film, Image, Shapes, Type } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { classes } from '../ui/classes.js'

const SIGNS = { IMAGE: Image, VIDEO: Film, AUDIO: AudioLines, LOGO: Shapes, FONT: Type } as const

/** What an entry is seen by: from blur to sharp; a sign of its kind where there is nothing to see. */
export const MediaPicture = ({
  media,
  large = false,
  whole = false,
  className,
  style,
}: {
  readonly media: Media
  readonly large?: boolean
  /** All of it is shown, nothing is cut off at the edges. */
  readonly whole?: boolean
  readonly className?: string
  readonly style?: CSSProperties
}) => {
  const source = (large ? (media.preview ?? media.thumbnail) : media.thumbnail)?.url
  const [sharp, setSharp] = useState<string>()
  const Sign = media.status === 'FAILED' ? CircleAlert : SIGNS[media.kind]
  const fit = whole || media.kind === 'LOGO' ? 'object-contain' : 'object-cover'
  return (
    <div
      className={classes('relative grid place-items-center overflow-hidden bg-sunken', className)}
      style={{
        ...style,
        ...(media.placeholder && sharp !== source
          ? { backgroundImage: `url(${media.placeholder})`, backgroundSize: 'cover', backgroundPosition: 'center' }
          : {}),
      }}
    >
      {!media.placeholder && !source && <Sign aria-hidden className="size-8 stroke-[1.25] text-faint" />}
      {source && (
        <img
          src={source}
          alt=""
          loading={large ? 'eager' : 'lazy'}
          decoding="async"
          draggable={false}
          onLoad={() => setSharp(source)}
          className={classes(
            'absolute inset-0 size-full transition-opacity duration-300',
            fit,
            media.kind === 'LOGO' && 'p-[8%]',
            sharp === source ? 'opacity-100' : 'opacity-0',
          )}
        />
      )}
    </div>
  )
}
