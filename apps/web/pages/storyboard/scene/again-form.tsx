import type { Project } from '@reelwright/contract/project'
import type { Scene } from '@reelwright/contract/scene'
import type { ModelNames } from '@reelwright/film/model-names'
import { useMutation, useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { clipLengthsOf, profilesQuery } from '../../../api/profiles.js'
import { queries } from '../../../api/queries.js'
import { answerOf, studio } from '../../../api/studio.js'
import { Button } from '../../../ui/button.js'
import { Choice } from '../../../ui/choice.js'
import { Field, Input } from '../../../ui/field.js'
import { ProblemNote } from '../../../ui/notes.js'
import { tell } from '../../../ui/toasts.js'
import { scene as words } from '../../../words/scene.js'
import { readBoardAgain } from '../edits/board-cache.js'
import { saveDraft } from '../edits/edit-scene.js'

export type Slot = 'audio' | 'frame' | 'video'

const ASKS = {
  audio: { button: words.speakAgain, told: words.speaking },
  frame: { button: words.drawAgain, told: words.drawing },
  video: { button: words.filmAgain, told: words.filming },
} as const

const FILMS = 'film'

const useProfile = (project: Project) => useQuery(profilesQuery).data?.items.find(({ name }) => name === project.brief.profile)

/** Models a scene may name in place of its film's; none where the film's profile has none to choose from. */
const modelsIn = (profile: ReturnType<typeof useProfile>, kind: 'picture' | 'clip') =>
  (profile?.choices ?? [])
    .filter((choice) => choice.kind === kind && choice.available)
    .map(({ name, vendor, model, use }) => ({ value: name, label: `${model} · ${vendor}`, ...(use === null ? {} : { note: use }) }))

const seedOf = (text: string): number | undefined => {
  const seed = Number(text)
  return text.trim() !== '' && Number.isInteger(seed) && seed >= 0 && seed <= 4_294_967_295 ? seed : undefined
}

const order = (
  id: string,
  slot: Slot,
  wish: {
    readonly voice: string
    readonly seed: number | undefined
    readonly model: string | undefined
    readonly length: string | undefined
  },
) => {
  const params = { path: { id } }
  if (slot === 'audio')
    return answerOf(
      studio.POST('/api/scenes/{id}/regenerate-audio', { params, body: wish.voice.trim() ? { voice: wish.voice.trim() } : {} }),
    )
  const body = {
    ...(wish.seed === undefined ? {} : { seed: wish.seed }),
    ...(wish.model === undefined ? {} : { model: wish.model === FILMS ? null : wish.model }),
  }
  return slot === 'frame'
    ? answerOf(studio.POST('/api/scenes/{id}/regenerate-frame', { params, body }))
    : answerOf(
        studio.POST('/api/scenes/{id}/regenerate-video', {
          params,
          body: { ...body, ...(wish.length === undefined ? {} : { clipSeconds: wish.length === FILMS ? null : Number(wish.length) }) },
        }),
      )
}

/** One thing of a scene made anew: by which voice, from which seed, by which model. The words are those of the scene. */
export const AgainForm = ({ project, scene, slot }: { readonly project: Project; readonly scene: Scene; readonly slot: Slot }) => {
  const [seed, setSeed] = useState('')
  const [voice, setVoice] = useState(scene.voice ?? '')
  const kept = slot === 'video' ? scene.clipModel : scene.pictureModel
  const [model, setModel] = useState<string>()
  const [length, setLength] = useState<string>()
  const profile = useProfile(project)
  const models = modelsIn(profile, slot === 'video' ? 'clip' : 'picture')
  const named = model === FILMS ? undefined : (model ?? kept)
  const lengths = slot === 'video' ? clipLengthsOf(profile, named ?? (project.brief.models as ModelNames | undefined)?.clip) : []
  const wrong = seed.trim() !== '' && seedOf(seed) === undefined
  const again = useMutation({
    mutationFn: async () => {
      await saveDraft(scene.id)
      return order(scene.id, slot, { voice, seed: seedOf(seed), model, length })
    },
    onSuccess: () => tell({ title: ASKS[slot].told }),
    onSettled: () => {
      void readBoardAgain(project.id)
      void queries.invalidateQueries({ queryKey: ['money'] })
    },
  })
  const fields: ReactNode =
    slot === 'audio' ? (
      <Field label={words.voice} help={words.voiceHelp} className="flex-1 basis-32">
        <Input value={voice} placeholder={project.voice} onChange={(event) => setVoice(event.target.value)} />
      </Field>
    ) : (
      <>
        <Field label={words.seed} help={words.seedHelp} className="flex-1 basis-28" {...(wrong ? { problem: words.seedWrong } : {})}>
          <Input inputMode="numeric" value={seed} onChange={(event) => setSeed(event.target.value)} />
        </Field>
        {models.length > 0 && (
          <Field label={words.model} className="flex-1 basis-40">
            <Choice value={model ?? kept ?? FILMS} options={[{ value: FILMS, label: words.filmsModel }, ...models]} onChange={setModel} />
          </Field>
        )}
        {lengths.length > 1 && (
          <Field label={words.clipSeconds} className="flex-1 basis-32">
            <Choice
              value={length ?? (scene.clipSeconds ? String(scene.clipSeconds) : FILMS)}
              options={[
                { value: FILMS, label: words.filmsLength },
                ...lengths.map((seconds) => ({ value: String(seconds), label: words.seconds(seconds) })),
              ]}
              onChange={setLength}
            />
          </Field>
        )}
      </>
    )
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) again.mutate()
      }}
    >
      <div className="flex flex-wrap items-start gap-2">
        {fields}
        <Button type="submit" busy={again.isPending} className="mt-5.5">
          <RefreshCw aria-hidden />
          {ASKS[slot].button}
        </Button>
      </div>
      {again.error && <ProblemNote error={again.error} />}
    </form>
  )
}
