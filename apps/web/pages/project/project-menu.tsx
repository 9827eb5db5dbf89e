import type { Project } from '@reelwright/contract/project'
import { useMutation } from '@tanstack/react-query'
import { Copy, PenLine, ReceiptText, Trash2, Wallet } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { queries } from '../../api/queries.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { ActionsMenu } from '../../ui/actions-menu.js'
import { MoreButton } from '../../ui/more-button.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { project as words } from '../../words/project.js'
import { CapDialog } from './cap-dialog.js'
import { EstimateDialog } from './estimate-dialog.js'
import { RenameDialog } from './rename-dialog.js'

type Open = 'rename' | 'cap' | 'estimate'

const readAgain = (): void => void queries.invalidateQueries({ queryKey: ['projects'] })

/** What can be done with a film as a whole. */
export const ProjectMenu = ({ project }: { readonly project: Project }) => {
  const { id, title } = project
  const params = { path: { id } }
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>()
  const restore = async (): Promise<void> => {
    try {
      const back = await answerOf(studio.POST('/api/projects/{id}/restore', { params }))
      queries.setQueryData(['project', id], back)
      readAgain()
      navigate(`/films/${id}`)
    } catch (error) {
      tellProblem(error)
    }
  }
  const duplicate = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/projects/{id}/duplicate', { params, headers: once(), body: {} })),
    onSuccess: (begun) => {
      readAgain()
      tell({ title: words.duplicated })
      navigate(`/films/${begun.id}`)
    },
    onError: tellProblem,
  })
  const remove = useMutation({
    mutationFn: () => answerOf(studio.DELETE('/api/projects/{id}', { params })),
    onSuccess: () => {
      readAgain()
      tell({ title: words.removed(title), undo: () => void restore() })
      navigate('/films')
    },
    onError: tellProblem,
  })
  const dialog = (which: Open) => ({ open: open === which, onOpenChange: (shown: boolean) => setOpen(shown ? which : undefined) })
  return (
    <>
      <ActionsMenu
        trigger={<MoreButton label={words.menu} />}
        actions={[
          { id: 'rename', label: words.rename, icon: <PenLine aria-hidden />, onSelect: () => setOpen('rename') },
          { id: 'duplicate', label: words.duplicate, icon: <Copy aria-hidden />, onSelect: () => duplicate.mutate() },
          'line',
          { id: 'estimate', label: words.estimate, icon: <ReceiptText aria-hidden />, onSelect: () => setOpen('estimate') },
          { id: 'cap', label: words.cap, icon: <Wallet aria-hidden />, onSelect: () => setOpen('cap') },
          'line',
          { id: 'remove', label: words.remove, icon: <Trash2 aria-hidden />, danger: true, onSelect: () => remove.mutate() },
        ]}
      />
      <RenameDialog project={project} {...dialog('rename')} />
      <CapDialog projectId={id} {...dialog('cap')} />
      <EstimateDialog project={project} {...dialog('estimate')} />
    </>
  )
}
