import type { BrandKitShown } from '@reelwright/contract/brand-kit'
import { useMutation } from '@tanstack/react-query'
import { Copy, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { queries } from '../../api/queries.js'
import { answerOf, once, studio } from '../../api/studio.js'
import { ActionsMenu } from '../../ui/actions-menu.js'
import { Button } from '../../ui/button.js'
import { Modal } from '../../ui/modal.js'
import { MoreButton } from '../../ui/more-button.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { brandKits as words } from '../../words/brand-kits.js'
import { ui } from '../../words/ui.js'
import { fieldsOf, KIT_FIELDS, sentOf } from './kit-draft.js'
import { kitQuery, kitsChanged } from './kit-queries.js'

/** Duplicate and delete. */
export const KitActions = ({ kit, onDeleted }: { readonly kit: BrandKitShown; readonly onDeleted?: () => void }) => {
  const [asked, setAsked] = useState(false)
  const duplicate = useMutation({
    mutationFn: () => {
      const fields = fieldsOf(kit)
      const body = Object.fromEntries(KIT_FIELDS.map((field) => [field, sentOf(field, fields[field])]))
      return answerOf(studio.POST('/api/brand-kits', { body: { ...body, name: words.copyOf(kit.name) }, headers: once() }))
    },
    onSuccess: () => {
      tell({ title: words.duplicated(kit.name) })
      return kitsChanged()
    },
    onError: tellProblem,
  })
  const remove = useMutation({
    mutationFn: () => answerOf(studio.DELETE('/api/brand-kits/{id}', { params: { path: { id: kit.id } } })),
    onSuccess: () => {
      setAsked(false)
      tell({ title: words.deleted(kit.name) })
      onDeleted?.()
      queries.removeQueries({ queryKey: kitQuery(kit.id).queryKey })
      return kitsChanged()
    },
    onError: tellProblem,
  })
  return (
    <>
      <ActionsMenu
        trigger={<MoreButton label={words.actions(kit.name)} />}
        actions={[
          { id: 'duplicate', label: words.duplicate, icon: <Copy aria-hidden />, onSelect: () => duplicate.mutate() },
          'line',
          { id: 'delete', label: words.delete, icon: <Trash2 aria-hidden />, danger: true, onSelect: () => setAsked(true) },
        ]}
      />
      <Modal
        open={asked}
        onOpenChange={setAsked}
        title={words.deleteTitle(kit.name)}
        description={words.deleteHelp}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{ui.cancel}</Button>
            <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
              {words.delete}
            </Button>
          </>
        }
      />
    </>
  )
}
