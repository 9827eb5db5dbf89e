import type { Scene } from '@reelwright/contract/scene'
import { ArrowLeft, ArrowRight, Combine, Images, ListTree, MoveRight, SquareSplitHorizontal, Trash2 } from 'lucide-react'
import { ActionsMenu } from '../../../ui/actions-menu.js'
import { MoreButton } from '../../../ui/more-button.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { deleteScenes, mergeScene, moveScenes, splitScene } from '../edits/arrange.js'
import { stepPlace } from '../edits/order.js'
import { useBoard } from './board-context.js'

/** Everything that can be done with a scene where it stands. */
export const SceneMenu = ({ scene, number }: { readonly scene: Scene; readonly number: number }) => {
  const { project, board, ask } = useBoard()
  const [back, on] = [stepPlace(board, scene.id, -1), stepPlace(board, scene.id, 1)]
  const section = board.sections.find(({ id }) => id === scene.sectionId)
  const first = section?.scenes[0]?.id === scene.id
  const last = section?.scenes.at(-1)?.id === scene.id
  return (
    <ActionsMenu
      trigger={<MoreButton label={words.more(number)} small />}
      actions={[
        { id: 'takes', label: words.takes, icon: <Images aria-hidden />, onSelect: () => ask({ kind: 'takes', sceneId: scene.id }) },
        'line',
        {
          id: 'earlier',
          label: words.earlier,
          icon: <ArrowLeft aria-hidden />,
          keys: 'Alt+ArrowLeft',
          disabled: !back,
          onSelect: () => back && void moveScenes(project.id, [scene.id], back),
        },
        {
          id: 'later',
          label: words.later,
          icon: <ArrowRight aria-hidden />,
          keys: 'Alt+ArrowRight',
          disabled: !on,
          onSelect: () => on && void moveScenes(project.id, [scene.id], on),
        },
        {
          id: 'move',
          label: words.moveTo,
          icon: <MoveRight aria-hidden />,
          keys: 'M',
          onSelect: () => ask({ kind: 'move', ids: [scene.id] }),
        },
        'line',
        {
          id: 'split',
          label: words.splitScene,
          icon: <SquareSplitHorizontal aria-hidden />,
          disabled: !scene.narration.trim().includes(' '),
          onSelect: () => void splitScene(project.id, scene.id),
        },
        {
          id: 'merge',
          label: words.mergeNext,
          icon: <Combine aria-hidden />,
          disabled: last,
          onSelect: () => void mergeScene(project.id, scene.id),
        },
        {
          id: 'section',
          label: words.newSection,
          icon: <ListTree aria-hidden />,
          disabled: first,
          onSelect: () => ask({ kind: 'section', sceneId: scene.id, sectionId: scene.sectionId }),
        },
        'line',
        {
          id: 'delete',
          label: words.deleteScene,
          icon: <Trash2 aria-hidden />,
          keys: 'Delete',
          danger: true,
          onSelect: () => void deleteScenes(project.id, [scene.id]),
        },
      ]}
    />
  )
}
