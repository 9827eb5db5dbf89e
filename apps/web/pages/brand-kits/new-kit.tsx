import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useNavigate } from 'react-router'
import { answerOf, once, studio } from '../../api/studio.js'
import { Button } from '../../ui/button.js'
import { tellProblem } from '../../ui/toasts.js'
import { brandKits as words } from '../../words/brand-kits.js'
import { kitsChanged } from './kit-queries.js'

/** Makes a kit and opens it. */
export const NewKit = () => {
  const go = useNavigate()
  const make = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/brand-kits', { body: { name: words.newName }, headers: once() })),
    onSuccess: async ({ id }) => {
      void kitsChanged()
      await go(`/brand-kits/${id}`)
    },
    onError: tellProblem,
  })
  return (
    <Button kind="primary" busy={make.isPending} onClick={() => make.mutate()}>
      {!make.isPending && <Plus aria-hidden />}
      {words.new}
    </Button>
  )
}
