import { RotateCcw, X } from 'lucide-react'
import type { Coming } from '../../media/use-uploads.js'
import { bytesOf } from '../../ui/bytes.js'
import { IconButton } from '../../ui/icon-button.js'
import { ProgressBar } from '../../ui/progress-bar.js'
import { library } from '../../words/library.js'

type Props = {
  readonly coming: readonly Coming[]
  readonly again: (one: Coming) => void
  readonly drop: (key: string) => void
}

/** Files on their way, each with how far it is or what is wrong with it. */
export const ComingIn = ({ coming, again, drop }: Props) => {
  if (coming.length === 0) return null
  const refused = coming.filter(({ problem }) => problem).length
  const title = refused === coming.length ? library.leftOut(refused) : library.comingTitle(coming.length - refused)
  return (
    <section aria-label={title} className="mb-5 rounded-xl border border-line bg-panel">
      <h2 className="border-b border-line px-4 py-2 text-xs font-medium text-quiet">
        <span role="status">{title}</span>
      </h2>
      <ul className="grid grid-cols-1 max-h-64 gap-x-6 overflow-y-auto px-4 py-1.5 md:grid-cols-2 xl:grid-cols-3">
        {coming.map((one) => (
          <li key={one.key} className="flex min-w-0 items-center gap-3 py-1.5">
            {one.file.type.startsWith('image/') && !one.problem && (
              <img src={one.preview} alt="" className="size-9 shrink-0 rounded-md object-cover" />
            )}
            <div className="min-w-0 flex-1">
              <p className="flex justify-between gap-2 text-xs">
                <span className="truncate">{one.file.name}</span>
                <span className="figures shrink-0 text-faint">{bytesOf(one.file.size)}</span>
              </p>
              {one.problem ? (
                <p role="alert" className="text-xs text-bad">
                  {one.problem}
                </p>
              ) : (
                <ProgressBar label={one.file.name} value={one.share} className="mt-1.5" />
              )}
            </div>
            {one.problem && (
              <div className="flex shrink-0">
                <IconButton label={library.again(one.file.name)} onClick={() => again(one)} className="size-7">
                  <RotateCcw aria-hidden />
                </IconButton>
                <IconButton label={library.leave(one.file.name)} onClick={() => drop(one.key)} className="size-7">
                  <X aria-hidden />
                </IconButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
