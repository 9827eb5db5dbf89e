import type { ProjectSummary } from '@reelwright/contract/project'
import { useMutation } from '@tanstack/react-query'
import { Copy, RotateCcw, Trash2 } from 'lucide-react'
import { queries } from '../api/queries.js'
import { useMay } from '../api/session.js'
import { answerOf, once, studio } from '../api/studio.js'
import { ActionsMenu } from '../ui/actions-menu.js'
import { MoreButton } from '../ui/more-button.js'
import { tell, tellProblem } from '../ui/toasts.js'
import { films } from '../words/films.js'

const path = (id: string) => ({ params: { path: { id } } })
const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['projects'] })

/** Duplicate, delete with a way back, and bring back from the trash. */
export const FilmActions = ({ film }: { readonly film: Pick<ProjectSummary, 'id' | 'title' | 'deletedAt'> }) => {
  const may = useMay('editor')
  const restore = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/projects/{id}/restore', path(film.id))),
    onSuccess: () => {
      tell({ title: films.restored(film.title) })
      return refresh()
    },
    onError: tellProblem,
  })
  const remove = useMutation({
    mutationFn: () => answerOf(studio.DELETE('/api/projects/{id}', path(film.id))),
    onSuccess: () => {
      tell({ title: films.deleted(film.title), undo: () => restore.mutate() })
      return refresh()
    },
    onError: tellProblem,
  })
  const duplicate = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/projects/{id}/duplicate', { ...path(film.id), body: {}, headers: once() })),
    onSuccess: () => {
      tell({ title: films.duplicated(film.title) })
      return refresh()
    },
    onError: tellProblem,
  })
  if (!may) return null
  return (
    <ActionsMenu
      trigger={<MoreButton label={films.actions(film.title)} />}
      actions={
        film.deletedAt
          ? [{ id: 'restore', label: films.restore, icon: <RotateCcw aria-hidden />, onSelect: () => restore.mutate() }]
          : [
              { id: 'duplicate', label: films.duplicate, icon: <Copy aria-hidden />, onSelect: () => duplicate.mutate() },
              'line',
              { id: 'delete', label: films.delete, icon: <Trash2 aria-hidden />, danger: true, onSelect: () => remove.mutate() },
            ]
      }
    />
  )
}
