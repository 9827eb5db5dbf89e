import { ASPECTS, BRANDINGS, REEL_LENGTHS, REEL_STYLES } from '@reelwright/film/property/brief'
import { PLATFORMS } from '@reelwright/film/timeline/timeline'
import { useQuery } from '@tanstack/react-query'
import { answerOf, studio } from '../../api/studio.js'
import { Choice } from '../../ui/choice.js'
import { classes } from '../../ui/classes.js'
import { Field } from '../../ui/field.js'
import { Segmented } from '../../ui/segmented.js'
import { newProperty } from '../../words/new-property.js'
import { MoodChoice } from './mood-choice.js'
import { PresenterChoice } from './presenter-choice.js'
import type { PropertyDraft } from './property-draft.js'
import { VoiceChoice } from './voice-choice.js'

type Props = { readonly draft: PropertyDraft; readonly change: (part: Partial<PropertyDraft>) => void }

const SHAPES = { '9:16': 'h-7 w-4', '1:1': 'size-5.5', '16:9': 'h-4 w-7' } as const

/** One of a few, or several of them: at least one stays. */
const toggled = <Value,>(all: readonly Value[], now: readonly Value[], one: Value): readonly Value[] => {
  const next = now.includes(one) ? now.filter((each) => each !== one) : [...now, one]
  return next.length === 0 ? now : all.filter((each) => next.includes(each))
}

const Toggle = ({
  pressed,
  onPress,
  children,
}: {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}) => (
  <button
    type="button"
    aria-pressed={pressed}
    onClick={onPress}
    className={classes(
      'flex items-center gap-3 rounded-lg border px-3 py-2 text-left transition-colors',
      pressed ? 'border-accent-ink bg-accent-wash' : 'border-line bg-panel hover:border-line-strong',
    )}
  >
    {children}
  </button>
)

/** How the reel looks and sounds. */
export const ReelLook = ({ draft, change }: Props) => {
  const kits = useQuery({
    queryKey: ['brand-kits'],
    queryFn: () => answerOf(studio.GET('/api/brand-kits', { params: { query: { limit: 100 } } })),
  })
  return (
    <div className="grid grid-cols-1 gap-10 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-6">
        <fieldset>
          <legend className="mb-2 text-xs font-medium text-quiet">{newProperty.style}</legend>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {REEL_STYLES.map((style) => {
              const [name, text] = newProperty.styles[style] ?? [style, '']
              return (
                <button
                  key={style}
                  type="button"
                  aria-pressed={draft.style === style}
                  onClick={() => change({ style })}
                  className={classes(
                    'overflow-hidden rounded-xl border text-left transition-colors',
                    draft.style === style ? 'border-accent-ink ring-1 ring-accent-ink' : 'border-line hover:border-line-strong',
                  )}
                >
                  <img src={`/styles/${style}.jpg`} alt="" className="aspect-4/3 w-full bg-sunken object-cover" />
                  <span className="block px-3 pt-2 font-medium">{name}</span>
                  <span className="block px-3 pb-2.5 text-xs text-quiet">{text}</span>
                </button>
              )
            })}
          </div>
        </fieldset>
        <div className="flex flex-col gap-1.5">
          <span className="text-xs font-medium text-quiet">{newProperty.length}</span>
          <Segmented
            label={newProperty.length}
            value={String(draft.length)}
            segments={REEL_LENGTHS.map((length) => ({ value: String(length), label: newProperty.seconds(length) }))}
            onChange={(length) => change({ length: Number(length) as PropertyDraft['length'] })}
          />
        </div>
        <fieldset>
          <legend className="mb-2 text-xs font-medium text-quiet">{newProperty.aspects}</legend>
          <div className="flex flex-wrap gap-2">
            {ASPECTS.map((aspect) => (
              <Toggle
                key={aspect}
                pressed={draft.aspects.includes(aspect)}
                onPress={() => change({ aspects: toggled(ASPECTS, draft.aspects, aspect) })}
              >
                <span className="grid size-7 place-items-center">
                  <span className={classes('rounded-xs border-2 border-current', SHAPES[aspect])} />
                </span>
                <span>
                  <span className="figures block font-medium">{aspect}</span>
                  <span className="block text-xs text-quiet">{newProperty.aspectNames[aspect]}</span>
                </span>
              </Toggle>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="mb-2 text-xs font-medium text-quiet">{newProperty.brandings}</legend>
          <div className="flex flex-wrap gap-2">
            {BRANDINGS.map((branding) => (
              <Toggle
                key={branding}
                pressed={draft.brandings.includes(branding)}
                onPress={() => change({ brandings: toggled(BRANDINGS, draft.brandings, branding) })}
              >
                {newProperty.brandingNames[branding]}
              </Toggle>
            ))}
          </div>
        </fieldset>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field label={newProperty.brandKit}>
            <Choice
              value={draft.brandKitId || 'none'}
              options={[
                { value: 'none', label: newProperty.noBrandKit },
                ...(kits.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []),
              ]}
              onChange={(id) => change({ brandKitId: id === 'none' ? '' : id })}
            />
          </Field>
          <Field label={newProperty.platform}>
            <Choice
              value={draft.platform}
              options={PLATFORMS.map((value) => ({ value, label: newProperty.platforms[value] }))}
              onChange={(platform) => change({ platform })}
            />
          </Field>
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <div className="flex flex-col gap-1.5">
          <span className="text-xs font-medium text-quiet">{newProperty.speech}</span>
          <Segmented
            label={newProperty.speech}
            value={draft.speech}
            segments={(['spoken', 'silent'] as const).map((value) => ({ value, label: newProperty.speechNames[value] }))}
            onChange={(speech) => change({ speech })}
          />
        </div>
        {draft.speech === 'spoken' && <VoiceChoice value={draft.voice} language="en" onChange={(voice) => change({ voice })} />}
        <MoodChoice value={draft.mood} onChange={(mood) => change({ mood })} />
        {draft.speech === 'spoken' && <PresenterChoice draft={draft} change={change} />}
      </div>
    </div>
  )
}
