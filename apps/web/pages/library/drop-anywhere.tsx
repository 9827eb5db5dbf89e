import { useEffect, useState } from 'react'
import { library } from '../../words/library.js'

const hasFiles = (event: DragEvent): boolean => Boolean(event.dataTransfer?.types.includes('Files'))

/** Files let fall anywhere on the page. A button does the same for who does not drag. */
export const DropAnywhere = ({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) => {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    // Leaving for nowhere is leaving the window; elements within it are left all the time.
    const leave = (event: DragEvent): void => {
      if (!event.relatedTarget) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onFiles])
  if (!over) return null
  return (
    <div className="pointer-events-none fixed inset-2 z-40 grid place-items-center rounded-2xl border-2 border-dashed border-accent-ink bg-accent-wash/90 text-lg font-semibold text-accent-ink">
      {library.drop}
    </div>
  )
}
