import type { ProfileList } from '@reelwright/contract/profile'
import type { SentModels } from '@reelwright/contract/project-body'
import { MODEL_KINDS } from '@reelwright/film/model-names'
import { Choice } from '../../ui/choice.js'
import { dollars } from '../../ui/dollars.js'
import { Field } from '../../ui/field.js'
import { newDocumentary as words } from '../../words/new-film.js'

const OWN = 'profile'

type Choices = ProfileList['items'][number]['choices']

const priceOf = ({ prices }: Choices[number]): string => prices.map(({ amount, unit }) => words.price(dollars(amount), unit)).join(', ')

/** Models of this film in place of its profile's, where there is something to choose. */
export const ModelChoices = ({
  choices,
  value,
  onChange,
}: {
  readonly choices: Choices
  readonly value: SentModels
  readonly onChange: (models: SentModels) => void
}) => {
  const kinds = MODEL_KINDS.map((kind) => ({ kind, models: choices.filter((each) => each.kind === kind && each.available) }))
  const open = kinds.filter(({ models }) => models.length > 0)
  if (open.length === 0) return null
  return (
    <fieldset className="mt-6">
      <legend className="mb-2 text-xs font-medium text-quiet">{words.models}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {open.map(({ kind, models }) => (
          <Field key={kind} label={words.modelKinds[kind]}>
            <Choice
              value={value[kind] ?? OWN}
              options={[
                { value: OWN, label: words.profilesModel },
                ...models.map((each) => ({ value: each.name, label: `${each.model} · ${each.vendor}`, note: priceOf(each) })),
              ]}
              onChange={(name) => {
                const { [kind]: _, ...rest } = value
                onChange(name === OWN ? rest : { ...rest, [kind]: name })
              }}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  )
}
