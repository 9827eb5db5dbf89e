import type { Media } from '@reelwright/contract/media'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { MediaPicture } from '../../media/media-picture.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { library } from '../../words/library.js'
import { SoundPlayer } from './sound-player.js'

/** Words set in the font that is looked at. */
const FontSample = ({ media }: { readonly media: Media }) => {
  const family = `sample-${useId().replaceAll(/\W/g, '')}`
  const font = useQuery({
    queryKey: ['font-face', media.file.url],
    queryFn: async () => {
      const face = await new FontFace(family, `url(${media.file.url})`).load()
      document.fonts.add(face)
      return face.family
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (font.error) return <p className="text-quiet">{library.noPreview}</p>
  if (!font.data) return <Skeleton className="h-48" />
  return (
    <div style={{ fontFamily: font.data }} className="flex flex-col gap-3 rounded-xl bg-sunken p-6 text-pretty">
      <p className="text-5xl">Aa Bb Cc</p>
      <p className="text-2xl">128 Harbor View Lane</p>
      <p className="text-lg">{library.fontSample}</p>
      <p>ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 $ € £ & ! ?</p>
    </div>
  )
}

/** An entry as large as there is room: seen, played or read. */
export const EntryPreview = ({ media }: { readonly media: Media }) => {
  if (media.failure) return <ProblemNote error={new Error(media.failure.message)} />
  if (media.kind === 'AUDIO')
    return <SoundPlayer key={media.id} url={media.file.url} peaks={media.peaks?.url} duration={media.duration ?? 0} />
  if (media.kind === 'FONT') return <FontSample key={media.id} media={media} />
  if (media.kind === 'VIDEO')
    return (
      <video
        key={media.id}
        controls
        playsInline
        preload="metadata"
        poster={media.preview?.url ?? media.thumbnail?.url}
        src={(media.proxy ?? media.file).url}
        aria-label={media.title}
        className="max-h-[62dvh] w-full rounded-xl bg-black"
      />
    )
  const ratio = media.width && media.height ? media.width / media.height : 1.5
  return (
    <MediaPicture
      key={media.id}
      media={media}
      large
      whole
      className={media.kind === 'LOGO' ? 'aspect-3/2 w-full rounded-xl' : 'mx-auto max-h-[62dvh] w-full rounded-xl'}
      style={{ aspectRatio: ratio }}
    />
  )
}
