import type { Project } from '@reelwright/contract/project'
import { Modal } from '../../ui/modal.js'
import { project as words } from '../../words/project.js'
import { EstimateTable } from './estimate-table.js'

type DialogProps = { readonly project: Project; readonly open: boolean; readonly onOpenChange: (open: boolean) => void }

export const EstimateDialog = ({ project, open, onOpenChange }: DialogProps) => (
  <Modal open={open} onOpenChange={onOpenChange} title={words.estimateTitle} width="medium">
    {open && <EstimateTable project={project} />}
  </Modal>
)
