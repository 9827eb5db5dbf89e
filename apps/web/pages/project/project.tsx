import { useMutation, useQuery } from '@tanstack/react-query'
import { Clapperboard } from 'lucide-react'
import { Link, Outlet, useParams } from 'react-router'
import { isRefusal } from '../../api/problem.js'
import { projectQuery } from '../../api/projects.js'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { EmptyState, ProblemNote, Skeleton } from '../../ui/notes.js'
import { useTitle } from '../../ui/page.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { project as words } from '../../words/project.js'
import { NeedsYou } from './needs-you.js'
import { ProjectHeader } from './project-header.js'

const Gone = ({ title, id }: { readonly title: string; readonly id?: string }) => {
  const restore = useMutation({
    mutationFn: (gone: string) => answerOf(studio.POST('/api/projects/{id}/restore', { params: { path: { id: gone } } })),
    onSuccess: (film) => {
      queries.setQueryData(projectQuery(film.id).queryKey, film)
      void queries.invalidateQueries({ queryKey: ['projects'] })
      tell({ title: words.restored })
    },
    onError: tellProblem,
  })
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <EmptyState
        icon={<Clapperboard />}
        title={title}
        action={
          <>
            {id && (
              <Button kind="primary" busy={restore.isPending} onClick={() => restore.mutate(id)}>
                {words.restore}
              </Button>
            )}
            <Link to="/films" className={buttonClasses()}>
              {words.backToFilms}
            </Link>
          </>
        }
      />
    </div>
  )
}

/** What stands around every page of one film: its name, how far it is, what needs a person, and the ways through it. */
export const Project = () => {
  const { id = '' } = useParams()
  const { data: film, error, refetch } = useQuery(projectQuery(id))
  useTitle(film?.title ?? '')
  if (isRefusal(error, 'PROJECT_NOT_FOUND')) return <Gone title={words.notFound} />
  if (film?.deletedAt) return <Gone title={words.trashed} id={film.id} />
  if (!film)
    return (
      <div className="px-4 py-6 sm:px-6">
        {error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-20" />}
      </div>
    )
  return (
    <>
      <ProjectHeader project={film} />
      <NeedsYou project={film} />
      <Outlet context={film} />
    </>
  )
}
