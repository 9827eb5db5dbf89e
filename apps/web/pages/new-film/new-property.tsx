import type { DraftBody } from '@reelwright/contract/draft'
import { PHOTO_LIMITS } from '@reelwright/film/property/brief'
import { useDraft, useFoundDraft } from '../../api/use-draft.js'
import { newProperty } from '../../words/new-property.js'
import { ListingFields } from './listing-fields.js'
import { Photos } from './photos.js'
import { ProfileChoice } from './profile-choice.js'
import { EMPTY_PROPERTY, hasConsent, hasPhotos, type PropertyDraft, propertyBody } from './property-draft.js'
import { ReelLook } from './reel-look.js'
import { SizeAndQuality } from './size-and-quality.js'
import { Wizard, WizardComes } from './wizard.js'

type Part = { readonly draft: PropertyDraft; readonly change: (part: Partial<PropertyDraft>) => void }

/** Whether enough is known to price it. */
const isKnown = (draft: PropertyDraft): boolean => hasPhotos(draft) && draft.listing.address.trim() !== ''

const ReelMade = ({ draft, change }: Part) => (
  <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
    <ProfileChoice
      value={draft.profile}
      models={draft.models}
      body={isKnown(draft) ? propertyBody(hasConsent(draft) ? draft : { ...draft, presenter: null }) : undefined}
      onChange={change}
    />
    <div className="flex flex-col gap-6">
      <SizeAndQuality sizes={['540', '720', '1080', '1440', '2160']} draft={draft} change={change} />
    </div>
  </div>
)

const missingOf = (draft: PropertyDraft): string | undefined => {
  if (!hasPhotos(draft)) return newProperty.needPhotos(PHOTO_LIMITS.least)
  if (draft.listing.address.trim() === '') return newProperty.needAddress
  return hasConsent(draft) ? undefined : newProperty.needConsent
}

const Questions = ({ found }: { readonly found: DraftBody | undefined }) => {
  const { draft, change, discard, edit } = useDraft('new-property', EMPTY_PROPERTY, found)
  const part = { draft, change }
  const missing = missingOf(draft)
  const steps = [
    {
      name: newProperty.steps.photos,
      part: <Photos photos={draft.photos} change={(change) => edit((now) => ({ ...now, photos: change(now.photos) }))} />,
    },
    { name: newProperty.steps.listing, part: <ListingFields {...part} /> },
    { name: newProperty.steps.look, part: <ReelLook {...part} /> },
    { name: newProperty.steps.made, part: <ReelMade {...part} /> },
  ]
  return (
    <Wizard
      title={newProperty.title}
      wide
      steps={steps}
      open
      ready={(step) => step < steps.length - 1 || missing === undefined}
      missing={missing}
      body={() => propertyBody(draft)}
      discard={discard}
      restore={() => change(draft)}
    />
  )
}

/** The wizard of a reel: photos, listing, look, and who makes it; kept as it is typed. */
export const NewProperty = () => {
  const found = useFoundDraft('new-property')
  return found ? <Questions found={found.body} /> : <WizardComes title={newProperty.title} wide />
}
