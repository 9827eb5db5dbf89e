import type { ProjectSummary } from '@reelwright/contract/project'
import { Clapperboard, House } from 'lucide-react'
import { useState } from 'react'
import { classes } from '../ui/classes.js'

/** The picture that stands for a film; a sign of its format until there is one. */
export const FilmPicture = ({
  film,
  className,
}: {
  readonly film: Pick<ProjectSummary, 'id' | 'format' | 'revision' | 'status'>
  readonly className?: string
}) => {
  const source = `/api/projects/${film.id}/poster?r=${film.status}-${film.revision}`
  const [missing, setMissing] = useState<string>()
  const Sign = film.format === 'property' ? House : Clapperboard
  return (
    <div className={classes('relative grid place-items-center overflow-hidden bg-sunken', className)}>
      <Sign aria-hidden className="size-8 stroke-[1.25] text-faint" />
      {missing !== source && (
        <img
          src={source}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setMissing(source)}
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </div>
  )
}
