import type { AvatarList } from '@reelwright/contract/avatar'
import { AVATAR_PLACES, PLACEMENTS } from '@reelwright/film/property/avatar/avatar'
import { useQuery } from '@tanstack/react-query'
import { Play, Square, UserRound, UserRoundX } from 'lucide-react'
import { Link } from 'react-router'
import { answerOf, studio } from '../../api/studio.js'
import { Choice } from '../../ui/choice.js'
import { classes } from '../../ui/classes.js'
import { Field, Input } from '../../ui/field.js'
import { IconButton } from '../../ui/icon-button.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { Segmented } from '../../ui/segmented.js'
import { ToggleSwitch } from '../../ui/toggle-switch.js'
import { hideUnseen } from '../../ui/unseen.js'
import { newDocumentary } from '../../words/new-film.js'
import { newProperty as words } from '../../words/new-property.js'
import { shell } from '../../words/shell.js'
import type { PresenterDraft, PropertyDraft } from './property-draft.js'
import { useListen } from './use-listen.js'

type Props = { readonly draft: PropertyDraft; readonly change: (part: Partial<PropertyDraft>) => void }

const avatarsQuery = {
  queryKey: ['avatars'],
  queryFn: () => answerOf(studio.GET('/api/avatars')),
  staleTime: 5 * 60_000,
} as const

const Face = ({
  name,
  picture,
  pressed,
  onPress,
}: {
  readonly name: string
  readonly picture: React.ReactNode
  readonly pressed: boolean
  readonly onPress: () => void
}) => (
  <button
    type="button"
    aria-pressed={pressed}
    onClick={onPress}
    className={classes(
      'flex min-w-0 flex-col overflow-hidden rounded-lg border text-left transition-colors',
      pressed ? 'border-accent-ink bg-accent-wash ring-1 ring-accent-ink' : 'border-line bg-panel hover:border-line-strong',
    )}
  >
    <span className="relative grid aspect-square place-items-center bg-sunken text-faint">{picture}</span>
    <span className="truncate px-2 py-1.5 text-xs">{name}</span>
  </button>
)

type PresenterVoice = AvatarList['voices'][number]

/** The presenter's own voice or another of the service's, to listen to where the service lets it be heard. */
const VoiceOfPresenter = ({
  value,
  voices,
  onChange,
}: {
  readonly value: string
  readonly voices: readonly PresenterVoice[]
  readonly onChange: (voice: string) => void
}) => {
  const { playing, play, stop } = useListen()
  const chosen = voices.find(({ id }) => id === value)
  return (
    <div className="flex items-end gap-2">
      <Field label={words.presenterVoice} className="flex-1">
        <Choice
          value={chosen ? value : ''}
          options={[
            { value: '', label: words.presenterOwnVoice },
            ...voices.map(({ id, name, language }) => ({ value: id, label: language ? `${name} · ${language}` : name })),
          ]}
          onChange={(voice) => {
            stop()
            onChange(voice)
          }}
        />
      </Field>
      {chosen?.sample && (
        <IconButton
          label={`${playing ? newDocumentary.stop : newDocumentary.listen}: ${chosen.name}`}
          onClick={() => (playing ? stop() : play(chosen.id, chosen.sample ?? ''))}
        >
          {playing ? <Square aria-hidden /> : <Play aria-hidden />}
        </IconButton>
      )}
    </div>
  )
}

/** Where they speak, how they are shown, and whose leave there is. */
const Details = ({
  presenter,
  voices,
  put,
}: {
  readonly presenter: PresenterDraft
  readonly voices: readonly PresenterVoice[]
  readonly put: (part: Partial<PresenterDraft>) => void
}) => {
  const { consent } = presenter
  const agree = (part: Partial<PresenterDraft['consent']>): void => put({ consent: { ...consent, ...part } })
  const places = presenter.places.length === 2 ? 'both' : (presenter.places[0] ?? 'both')
  return (
    <div className="flex flex-col gap-4 rounded-xl border border-line bg-panel p-4">
      {voices.length > 0 && <VoiceOfPresenter value={presenter.voice ?? ''} voices={voices} onChange={(voice) => put({ voice })} />}
      <Segmented
        label={words.presenterPlaces}
        value={places}
        segments={(['both', ...AVATAR_PLACES] as const).map((value) => ({ value, label: words.presenterPlaceNames[value] }))}
        onChange={(value) => put({ places: value === 'both' ? AVATAR_PLACES : [value] })}
      />
      <Field label={words.placement}>
        <Choice
          value={presenter.placement}
          options={PLACEMENTS.map((value) => ({ value, label: words.placements[value] }))}
          onChange={(placement) => put({ placement })}
        />
      </Field>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 text-xs font-medium text-quiet">{words.consent}</legend>
        <p className="text-xs text-faint">{words.consentHelp}</p>
        <Field label={words.consentPerson}>
          <Input value={consent.person} maxLength={120} onChange={({ target }) => agree({ person: target.value })} />
        </Field>
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <Field label={words.consentBy}>
            <Input value={consent.by} maxLength={120} onChange={({ target }) => agree({ by: target.value })} />
          </Field>
          <Field label={words.consentOn}>
            <Input type="date" value={consent.on} onChange={({ target }) => agree({ on: target.value })} />
          </Field>
        </div>
        <ToggleSwitch label={words.consentGiven} checked={consent.given} onChange={(given) => agree({ given })} />
      </fieldset>
    </div>
  )
}

/** A presenter who speaks at the ends of branded reels, of the services there are keys for. */
export const PresenterChoice = ({ draft, change }: Props) => {
  const { data, error, refetch } = useQuery(avatarsQuery)
  const { presenter, listing } = draft
  const take = (vendor: PresenterDraft['vendor'], id: string, name: string): void =>
    change({
      presenter: {
        places: AVATAR_PLACES,
        placement: 'bottom-right',
        consent: { given: false, person: listing.agentName, on: '', by: listing.agentName },
        ...presenter,
        // A voice is one of its service's.
        voice: presenter?.vendor === vendor ? (presenter.voice ?? '') : '',
        vendor,
        id,
        name,
      },
    })
  const avatars = data?.avatars ?? []
  if (!draft.brandings.includes('branded')) return null
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-xs font-medium text-quiet">{words.presenter}</legend>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-24" />}
      {data && avatars.length === 0 && (
        <p className="text-xs text-quiet text-pretty">
          {data.failures.map(({ message }) => message).join(' ') || words.noPresenter}{' '}
          <Link to="/settings/provider-keys" className="font-medium text-accent-ink underline underline-offset-4">
            {shell.settings}
          </Link>
        </p>
      )}
      {avatars.length > 0 && (
        <div className="grid max-h-80 auto-rows-max grid-cols-3 gap-2 overflow-y-auto sm:grid-cols-4">
          <Face
            name={words.nobody}
            picture={<UserRoundX aria-hidden className="size-6" />}
            pressed={presenter === null}
            onPress={() => change({ presenter: null })}
          />
          {avatars.map(({ vendor, id, name, preview }) => (
            <Face
              key={`${vendor} ${id}`}
              name={name}
              picture={
                <>
                  <UserRound aria-hidden className="size-6" />
                  {preview && (
                    <img src={preview} alt="" loading="lazy" className="absolute inset-0 size-full object-cover" onError={hideUnseen} />
                  )}
                </>
              }
              pressed={presenter?.vendor === vendor && presenter.id === id}
              onPress={() => take(vendor, id, name)}
            />
          ))}
        </div>
      )}
      {presenter && avatars.length > 0 && (
        <Details
          presenter={presenter}
          voices={data?.voices.filter(({ vendor }) => vendor === presenter.vendor) ?? []}
          put={(part) => change({ presenter: { ...presenter, ...part } })}
        />
      )}
    </fieldset>
  )
}
