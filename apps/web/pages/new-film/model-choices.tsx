import type { ProfileList } from '@reelwright/contract/profile'
import type { SentModels } from '@reelwright/contract/project-body'
import { MODEL_KINDS } from '@reelwright/film/model-names'
import { clipLengthsOf } from '../../api/profiles.js'
import { Choice } from '../../ui/choice.js'
import { dollars } from '../../ui/dollars.js'
import { Field } from '../../ui/field.js'
import { newDocumentary as words } from '../../words/new-film.js'

const OWN = 'profile'

type Profile = ProfileList['items'][number]
type Model = Profile['choices'][number]

const priceOf = ({ prices }: Model): string => [...new Set(prices.map(({ amount, unit }) => words.price(dollars(amount), unit)))].join(', ')

/** What is said below a model's name: what it is for, and its prices. */
const noteOf = (model: Model): string => [...(model.use === null ? [] : [model.use]), priceOf(model)].join(' · ')

/** Models of this film in place of its profile's, and how long clips may be, where there is something to choose. */
export const ModelChoices = ({
  profile,
  value,
  onChange,
}: {
  readonly profile: Profile | undefined
  readonly value: SentModels
  readonly onChange: (models: SentModels) => void
}) => {
  const choices = profile?.choices ?? []
  const lengths = clipLengthsOf(profile, value.clip)
  const kinds = MODEL_KINDS.map((kind) => ({ kind, models: choices.filter((each) => each.kind === kind && each.available) }))
  const open = kinds.filter(({ models }) => models.length > 0)
  if (open.length === 0) return null
  return (
    <fieldset className="mt-6">
      <legend className="mb-2 text-xs font-medium text-quiet">{words.models}</legend>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {open.map(({ kind, models }) => (
          <Field key={kind} label={words.modelKinds[kind]}>
            <Choice
              value={value[kind] ?? OWN}
              options={[
                { value: OWN, label: words.profilesModel },
                ...models.map((each) => ({ value: each.name, label: `${each.model} · ${each.vendor}`, note: noteOf(each) })),
              ]}
              onChange={(name) => {
                const { [kind]: _, clipSeconds, ...others } = value
                // Another model has other lengths.
                const rest = kind === 'clip' || clipSeconds === undefined ? others : { ...others, clipSeconds }
                onChange(name === OWN ? rest : { ...rest, [kind]: name })
              }}
            />
          </Field>
        ))}
        {lengths.length > 1 && (
          <Field label={words.clipSeconds} help={words.clipSecondsHelp}>
            <Choice
              value={value.clipSeconds ? String(value.clipSeconds) : OWN}
              options={[
                { value: OWN, label: words.profilesLength },
                ...lengths.map((seconds) => ({ value: String(seconds), label: words.seconds(seconds) })),
              ]}
              onChange={(length) => {
                const { clipSeconds: _, ...rest } = value
                onChange(length === OWN ? rest : { ...rest, clipSeconds: Number(length) })
              }}
            />
          </Field>
        )}
      </div>
    </fieldset>
  )
}
