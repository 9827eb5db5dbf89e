import { useEffect, useState } from 'react'
import { classes } from '../../ui/classes.js'
import { Skeleton } from '../../ui/notes.js'
import { brandKits as words } from '../../words/brand-kits.js'

/** A drawn card: the one before stays until the next is there. */
export const CardPicture = ({ url, label, className }: { readonly url: string; readonly label: string; readonly className?: string }) => {
  const [shown, setShown] = useState<{ readonly url: string; readonly source: string }>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    setFailed(false)
    fetch(url, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        setShown({ url, source: URL.createObjectURL(await answer.blob()) })
      })
      .catch(() => !stop.signal.aborted && setFailed(true))
    return () => stop.abort()
  }, [url])
  useEffect(() => () => shown && URL.revokeObjectURL(shown.source), [shown])
  const drawing = !failed && shown?.url !== url
  return (
    <div className={classes('relative overflow-hidden bg-sunken', className)} aria-busy={drawing}>
      {!shown && <Skeleton className="absolute inset-0 rounded-none" />}
      {shown && (
        <img src={shown.source} alt={label} className={classes('size-full object-contain transition-opacity', drawing && 'opacity-60')} />
      )}
      {drawing && shown && (
        <span className="absolute top-2 right-2 rounded-full bg-black/70 px-2 py-0.5 text-2xs text-white">{words.drawing}</span>
      )}
    </div>
  )
}
