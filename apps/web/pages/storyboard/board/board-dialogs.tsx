import { storyboard as words } from '../../../words/storyboard.js'
import { ui } from '../../../words/ui.js'
import { addScene, addSection, renameSection, splitSection } from '../edits/arrange.js'
import { TakesDialog } from '../takes/takes-dialog.js'
import { type BoardDialog, useBoard } from './board-context.js'
import { MoveDialog } from './move-dialog.js'
import { TextDialog } from './text-dialog.js'

/** The question that is being asked about the storyboard, if any. */
export const BoardDialogs = ({ dialog, onClose }: { readonly dialog: BoardDialog | undefined; readonly onClose: () => void }) => {
  const { project, open } = useBoard()
  if (!dialog) return null
  if (dialog.kind === 'move') return <MoveDialog ids={dialog.ids} onClose={onClose} />
  if (dialog.kind === 'takes') return <TakesDialog sceneId={dialog.sceneId} onClose={onClose} />
  if (dialog.kind === 'add') {
    const { sectionId, index } = dialog
    const add = async (narration: string): Promise<string | undefined> => {
      const id = await addScene(project.id, sectionId, narration, index)
      if (id) open(id)
      return id
    }
    return <TextDialog title={words.addSceneTitle} label={words.narration} action={words.add} long onClose={onClose} onDone={add} />
  }
  const ask = { label: words.sectionName, onClose }
  if (dialog.kind === 'rename')
    return (
      <TextDialog
        {...ask}
        title={words.renameSection.replace('…', '')}
        action={ui.save}
        first={dialog.name}
        onDone={(name) => renameSection(project.id, dialog.sectionId, name)}
      />
    )
  if (dialog.kind === 'add-section')
    return (
      <TextDialog {...ask} title={words.addSection.replace('…', '')} action={words.add} onDone={(name) => addSection(project.id, name)} />
    )
  const { sectionId, sceneId } = dialog
  return (
    <TextDialog
      {...ask}
      title={words.newSection.replace('…', '')}
      action={words.add}
      onDone={async (name) => {
        await splitSection(project.id, sectionId, sceneId, name)
        return true
      }}
    />
  )
}
