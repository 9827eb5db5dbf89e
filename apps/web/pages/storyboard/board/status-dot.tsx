import type { Scene } from '@reelwright/contract/scene'
import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { storyboard as words } from '../../../words/storyboard.js'

/** How a scene stands: seen at a glance, said to who cannot see it. */
export const StatusDot = ({ status, always = false }: { readonly status: Scene['status']; readonly always?: boolean }) => {
  const said = words.statuses[status]
  if (status === 'COMPLETE')
    return always ? (
      <span className="inline-flex items-center gap-1 text-good">
        <Check aria-hidden className="size-3.5" />
        {said}
      </span>
    ) : (
      <span className="sr-only">{said}</span>
    )
  if (status === 'FAILED')
    return (
      <span className="inline-flex items-center gap-1 text-bad">
        <CircleAlert aria-hidden className="size-3.5" />
        {said}
      </span>
    )
  return (
    <span className="inline-flex min-w-0 items-center gap-1 text-busy">
      <LoaderCircle aria-hidden className="size-3.5 shrink-0 animate-spin" />
      <span className="truncate">{said}</span>
    </span>
  )
}
