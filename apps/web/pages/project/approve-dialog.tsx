import type { Project } from '@reelwright/contract/project'
import { useMutation, useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { dollars } from '../../ui/dollars.js'
import { Modal } from '../../ui/modal.js'
import { ProblemNote } from '../../ui/notes.js'
import { tell } from '../../ui/toasts.js'
import { project as words } from '../../words/project.js'
import { ui } from '../../words/ui.js'
import { EstimateTable, profileOf } from './estimate-table.js'
import { capQuery, estimateQuery } from './project-queries.js'

type DialogProps = {
  readonly project: Project
  /** Scenes whose narration or frame is still to come. */
  readonly unfinished: number
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** How what it costs compares with what may still be spent. */
const CapNote = ({ project }: { readonly project: Project }) => {
  const { data: cap } = useQuery(capQuery(project.id))
  const { data: estimate } = useQuery(estimateQuery(project.id))
  if (!cap || cap.cap === null) return null
  const left = Math.max(0, Number(cap.cap) - Number(cap.spent))
  const amount = Number(estimate?.estimates.find(({ profile }) => profile === profileOf(project))?.amount ?? 0)
  return <p className={amount > left ? 'text-bad' : 'text-quiet'}>{(amount > left ? words.overCap : words.capLeft)(dollars(left))}</p>
}

/** The yes after which everything dear is made, beside what it costs. */
export const ApproveDialog = ({ project, unfinished, open, onOpenChange }: DialogProps) => {
  const approve = useMutation({
    mutationFn: () =>
      answerOf(studio.POST('/api/projects/{id}/approve', { params: { path: { id: project.id } }, body: { storyboard: true } })),
    onSuccess: () => {
      tell({ title: words.approved })
      onOpenChange(false)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['project', project.id] }),
  })
  return (
    <Modal
      open={open}
      onOpenChange={onOpenChange}
      title={words.approveTitle}
      description={words.approveLead}
      width="medium"
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{ui.cancel}</Button>
          <Button kind="primary" busy={approve.isPending} onClick={() => approve.mutate()}>
            {words.approveAnyway}
          </Button>
        </>
      }
    >
      {open && (
        <div className="flex flex-col gap-4">
          {approve.error && <ProblemNote error={approve.error} />}
          {unfinished > 0 && <p className="rounded-lg bg-accent-wash px-3 py-2 text-accent-ink">{words.unfinished(unfinished)}</p>}
          <EstimateTable project={project} only />
          <CapNote project={project} />
        </div>
      )}
    </Modal>
  )
}
