import { useQuery } from '@tanstack/react-query'
import { projectQuery } from '../api/projects.js'
import { ProgressBar } from '../ui/progress-bar.js'

/** How far a film is with what it does now, live; nothing where it does nothing. */
export const FilmProgress = ({ id }: { readonly id: string }) => {
  const { data } = useQuery({ ...projectQuery(id), refetchInterval: 5_000 })
  const work = data?.work.find(({ running, done, total }) => running > 0 || done < total)
  if (!work) return null
  const share = work.total > 0 ? (work.done + work.running * work.progress) / work.total : null
  return (
    <div>
      <p className="mb-1 flex justify-between gap-2 text-2xs text-faint">
        <span className="truncate">{work.label}</span>
        {work.total > 1 && (
          <span className="figures">
            {work.done}/{work.total}
          </span>
        )}
      </p>
      <ProgressBar label={work.label} value={share} />
    </div>
  )
}
