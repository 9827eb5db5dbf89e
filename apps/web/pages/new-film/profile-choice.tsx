import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ProjectBody, SentModels } from '@reelwright/contract/project-body'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { profilesQuery } from '../../api/profiles.js'
import { answerOf, studio } from '../../api/studio.js'
import { classes } from '../../ui/classes.js'
import { dollars } from '../../ui/dollars.js'
import { newDocumentary } from '../../words/new-film.js'
import { shell } from '../../words/shell.js'
import { ModelChoices } from './model-choices.js'

const NAMES = ['local', 'development', 'production'] as const
export type ProfileName = (typeof NAMES)[number]

type Props = {
  readonly value: ProfileName
  readonly models: SentModels
  /** The film as it stands, to be priced; undefined while too little of it is known. */
  readonly body: ProjectBody | undefined
  readonly onChange: (part: { readonly profile?: ProfileName; readonly models?: SentModels }) => void
}

const useEstimate = (body: ProjectBody | undefined) =>
  useQuery({
    queryKey: ['estimate', body],
    queryFn: () => answerOf(studio.POST('/api/estimate', { body: body as ProjectBody })),
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  }).data?.estimates

/** What the film would cost in each profile: as it stands, and in the chosen one with the models that were chosen. */
const useCosts = (
  body: ProjectBody | undefined,
  chosen: ProfileName,
  models: SentModels,
): ((profile: ProfileName) => string | undefined) => {
  const named = chosen !== 'local' && Object.keys(models).length > 0
  const plain = useEstimate(body && ({ ...body, profile: 'local', models: undefined } as ProjectBody))
  const own = useEstimate(body && named ? ({ ...body, profile: chosen, models } as ProjectBody) : undefined)
  return (profile) => {
    if (profile === 'local') return newDocumentary.costsNothing
    const found = (profile === chosen && named ? own : plain)?.find((each) => each.profile === profile)
    return found && newDocumentary.costs(dollars(found.expectedAmount))
  }
}

/** Who makes the film, by which models and at which price; those there is no key for say how they come to work. */
export const ProfileChoice = ({ value, models, body, onChange }: Props) => {
  const { data } = useQuery(profilesQuery)
  const costOf = useCosts(body, value, models)
  return (
    <fieldset>
      <legend className="mb-2 text-xs font-medium text-quiet">{newDocumentary.profile}</legend>
      <RadioGroup
        value={value}
        onValueChange={(next) => onChange({ profile: next as ProfileName, models: {} })}
        className="flex flex-col gap-2"
      >
        {NAMES.map((name) => {
          const profile = data?.items.find((each) => each.name === name)
          const available = name === 'local' || profile?.available === true
          const { title, text } = newDocumentary.profiles[name]
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: the radio inside is the control
            <label
              key={name}
              className={classes(
                'flex items-start gap-3 rounded-xl border p-4 transition-colors',
                name === value ? 'border-accent-ink bg-accent-wash' : 'border-line bg-panel',
                available ? 'hover:border-line-strong' : 'opacity-70',
              )}
            >
              <Radio.Root
                value={name}
                disabled={!available}
                className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-strong data-[checked]:border-accent-ink"
              >
                <Radio.Indicator className="size-2 rounded-full bg-accent-ink" />
              </Radio.Root>
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline justify-between gap-3 font-medium">
                  {title}
                  <span className="figures text-xs font-normal text-quiet">{costOf(name)}</span>
                </span>
                <span className="block text-xs text-quiet">{text}</span>
                {available && profile && profile.makers.length > 0 && (
                  <span className="mt-1.5 block text-xs text-faint">
                    {profile.makers.map(({ vendor, model }) => `${vendor} ${model}`).join(' · ')}
                  </span>
                )}
                {!available && data && (
                  <span className="mt-1.5 block text-xs text-quiet">
                    {newDocumentary.unavailable}{' '}
                    <Link to="/settings/provider-keys" className="font-medium text-accent-ink underline underline-offset-4">
                      {shell.settings}
                    </Link>
                  </span>
                )}
              </span>
            </label>
          )
        })}
      </RadioGroup>
      <p className="mt-3 text-xs text-faint">{newDocumentary.costNote}</p>
      <ModelChoices
        profile={data?.items.find(({ name }) => name === value)}
        value={models}
        onChange={(next) => onChange({ models: next })}
      />
    </fieldset>
  )
}
