import { LISTING_STATUSES } from '@reelwright/film/property/listing'
import { readListingText } from '@reelwright/film/property/text/read-listing-text'
import { useState } from 'react'
import { MediaSlot } from '../../media/media-slot.js'
import { Button } from '../../ui/button.js'
import { Choice } from '../../ui/choice.js'
import { Field, Input, TextArea } from '../../ui/field.js'
import { newProperty } from '../../words/new-property.js'
import { filledFrom, type ListingDraft, type PropertyDraft } from './property-draft.js'

type Props = { readonly draft: PropertyDraft; readonly change: (part: Partial<PropertyDraft>) => void }

const today = (): string => new Date().toISOString().slice(0, 10)

/** The text of a listing, read into the fields. Nothing is guessed that is not written there. */
const Paste = ({ draft, change }: Props) => {
  const [said, setSaid] = useState<string>()
  const fill = (): void => {
    try {
      const filled = filledFrom(readListingText(draft.pasted, { today: today() }).listing)
      change({ listing: { ...draft.listing, ...filled } })
      setSaid(newProperty.filled(Object.keys(filled).length))
    } catch (error) {
      setSaid(error instanceof Error ? error.message : newProperty.nothingFilled)
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <Field label={newProperty.paste} optional help={newProperty.pasteHelp}>
        <TextArea value={draft.pasted} onChange={(event) => change({ pasted: event.target.value })} className="max-h-72 min-h-32" />
      </Field>
      <div className="flex items-center gap-3">
        <Button disabled={draft.pasted.trim() === ''} onClick={fill}>
          {newProperty.fill}
        </Button>
        {said && (
          <p role="status" className="text-xs text-quiet">
            {said}
          </p>
        )}
      </div>
    </div>
  )
}

/** What is for sale, and who sells it. */
export const ListingFields = ({ draft, change }: Props) => {
  const { listing } = draft
  const set = (part: Partial<ListingDraft>): void => change({ listing: { ...listing, ...part } })
  const line = (
    name: keyof ListingDraft,
    rest: { readonly type?: string; readonly required?: boolean; readonly mode?: 'decimal' } = {},
  ) => (
    <Field label={newProperty[name as 'address']}>
      <Input
        type={rest.type ?? 'text'}
        inputMode={rest.mode}
        required={rest.required}
        value={listing[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-6">
        {line('address', { required: true })}
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {line('city')}
          {line('state')}
          {line('postalCode')}
        </div>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {line('price', { mode: 'decimal' })}
          {line('beds', { mode: 'decimal' })}
          {line('baths', { mode: 'decimal' })}
          {line('year', { mode: 'decimal' })}
          {line('area', { mode: 'decimal' })}
          {line('lot', { mode: 'decimal' })}
          <Field label={newProperty.status} className="col-span-2">
            <Choice
              value={listing.status}
              options={LISTING_STATUSES.map((value) => ({ value, label: newProperty.statuses[value] }))}
              onChange={(status) => set({ status })}
            />
          </Field>
        </div>
        <Field label={newProperty.features} help={newProperty.featuresHelp}>
          <TextArea value={listing.features} onChange={(event) => set({ features: event.target.value })} />
        </Field>
        <Field label={newProperty.description} optional>
          <TextArea value={listing.description} onChange={(event) => set({ description: event.target.value })} className="max-h-72" />
        </Field>
        <fieldset>
          <legend className="mb-2 text-xs font-medium text-quiet">{newProperty.openHouse}</legend>
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <Field label={newProperty.from}>
              <Input type="datetime-local" value={listing.openFrom} onChange={(event) => set({ openFrom: event.target.value })} />
            </Field>
            <Field label={newProperty.until}>
              <Input type="datetime-local" value={listing.openUntil} onChange={(event) => set({ openUntil: event.target.value })} />
            </Field>
          </div>
        </fieldset>
      </div>
      <div className="flex flex-col gap-8">
        <Paste draft={draft} change={change} />
        <fieldset className="flex flex-col gap-4">
          <legend className="text-xs font-medium text-quiet">{newProperty.agent}</legend>
          <p className="text-xs text-faint">{newProperty.agentHelp}</p>
          {line('agentName')}
          <MediaSlot
            label={newProperty.agentPhoto}
            kinds={['IMAGE']}
            id={listing.photoId || undefined}
            round
            onChange={(id) => set({ photoId: id ?? '' })}
          />
          {line('licence')}
          {line('phone', { type: 'tel' })}
          {line('email', { type: 'email' })}
          {line('brokerage')}
        </fieldset>
      </div>
    </div>
  )
}
