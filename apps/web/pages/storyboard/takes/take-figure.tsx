import type { Take } from '@reelwright/contract/take'
import { FileX } from 'lucide-react'
import { scene as words } from '../../../words/scene.js'

/** A take to be looked at, played or heard. */
export const TakeFigure = ({ take: { url, type, slot } }: { readonly take: Take }) => {
  const name = words.slots[slot] ?? slot
  if (!url)
    return (
      <div className="grid aspect-video place-items-center bg-sunken text-faint">
        <FileX aria-hidden className="size-6" />
      </div>
    )
  if (type.startsWith('audio/'))
    return (
      <div className="bg-sunken p-3">
        <audio controls preload="none" src={url} aria-label={name} className="w-full" />
      </div>
    )
  if (type.startsWith('video/'))
    return (
      <video
        controls
        muted
        loop
        playsInline
        preload="metadata"
        src={url}
        aria-label={name}
        className="aspect-video w-full bg-black object-contain"
      />
    )
  return <img src={url} alt={name} loading="lazy" className="aspect-video w-full bg-sunken object-contain" />
}
