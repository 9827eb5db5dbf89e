import type { SentAvatar } from '@reelwright/contract/avatar'
import type { PropertyBody, SentModels } from '@reelwright/contract/project-body'
import type { AvatarPlace, Placement } from '@reelwright/film/property/avatar/avatar'
import { type Aspect, type Branding, PHOTO_LIMITS, type REEL_LENGTHS, type ReelStyle } from '@reelwright/film/property/brief'
import type { Listing, ListingStatus } from '@reelwright/film/property/listing'
import type { Room } from '@reelwright/film/property/photo'

/** A photo that is in the library already. */
export type PhotoDraft = { readonly id: string; readonly name: string; readonly room?: Room }

/** The listing as it is typed: text in every field. */
export type ListingDraft = {
  readonly address: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly price: string
  readonly beds: string
  readonly baths: string
  readonly area: string
  readonly lot: string
  readonly year: string
  readonly features: string
  readonly description: string
  readonly status: ListingStatus
  readonly openFrom: string
  readonly openUntil: string
  readonly agentName: string
  readonly licence: string
  readonly phone: string
  readonly email: string
  readonly brokerage: string
  /** The agent's portrait in the library. */
  readonly photoId: string
}

/** Who speaks at the reel's ends, and by whose leave. */
export type PresenterDraft = {
  readonly vendor: SentAvatar['vendor']
  readonly id: string
  readonly name: string
  /** The service's id of a voice; empty for the presenter's own. */
  readonly voice: string
  readonly places: readonly AvatarPlace[]
  readonly placement: Placement
  readonly consent: { readonly given: boolean; readonly person: string; readonly on: string; readonly by: string }
}

export type PropertyDraft = {
  readonly photos: readonly PhotoDraft[]
  readonly pasted: string
  readonly listing: ListingDraft
  readonly style: ReelStyle
  readonly length: (typeof REEL_LENGTHS)[number]
  readonly aspects: readonly Aspect[]
  readonly brandings: readonly Branding[]
  readonly brandKitId: string
  readonly voice: string
  readonly mood: NonNullable<PropertyBody['mood']>
  readonly speech: NonNullable<PropertyBody['speech']>
  readonly platform: NonNullable<PropertyBody['platform']>
  readonly presenter: PresenterDraft | null
  readonly models: SentModels
  readonly size: '540' | '720' | '1080' | '1440' | '2160'
  readonly quality: NonNullable<PropertyBody['quality']>
  readonly profile: NonNullable<PropertyBody['profile']>
}

export const EMPTY_LISTING: ListingDraft = {
  address: '',
  city: '',
  state: '',
  postalCode: '',
  price: '',
  beds: '',
  baths: '',
  area: '',
  lot: '',
  year: '',
  features: '',
  description: '',
  status: 'ACTIVE',
  openFrom: '',
  openUntil: '',
  agentName: '',
  licence: '',
  phone: '',
  email: '',
  brokerage: '',
  photoId: '',
}

export const EMPTY_PROPERTY: PropertyDraft = {
  photos: [],
  pasted: '',
  listing: EMPTY_LISTING,
  style: 'modern',
  length: 30,
  aspects: ['9:16', '1:1', '16:9'],
  brandings: ['branded', 'unbranded'],
  brandKitId: '',
  voice: 'documentary-female',
  mood: 'hopeful',
  speech: 'spoken',
  platform: 'plain',
  presenter: null,
  models: {},
  size: '1080',
  quality: 'standard',
  profile: 'local',
}

const text = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim())
const number = (value: string): number | undefined => {
  const read = Number(value.replace(/[^\d.]/g, ''))
  return value.trim() === '' || !Number.isFinite(read) ? undefined : read
}
const given = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value

/** The listing as the studio takes it; what was left empty is not spoken of. */
export const listingOf = (draft: ListingDraft): PropertyBody['listing'] => {
  const [area, lot] = [number(draft.area), number(draft.lot)]
  const agent = text(draft.agentName)
  return given({
    address: draft.address.trim(),
    city: text(draft.city),
    state: text(draft.state),
    postalCode: text(draft.postalCode),
    price: number(draft.price),
    beds: number(draft.beds),
    baths: number(draft.baths),
    area: area === undefined ? undefined : { value: area, unit: 'sqft' as const },
    lot: lot === undefined ? undefined : { value: lot, unit: 'acre' as const },
    year: number(draft.year),
    features: draft.features
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    description: text(draft.description),
    status: draft.status,
    openHouses: draft.openFrom && draft.openUntil ? [{ start: draft.openFrom, end: draft.openUntil }] : [],
    agent:
      agent === undefined
        ? undefined
        : given({
            name: agent,
            licence: text(draft.licence),
            phone: text(draft.phone),
            email: text(draft.email),
            brokerage: text(draft.brokerage),
            photoId: text(draft.photoId),
          }),
  }) as PropertyBody['listing']
}

/** Square feet and acres, however the listing counts. */
const inFeet = ({ value, unit }: NonNullable<Listing['area']>): number =>
  Math.round(value * { sqft: 1, m2: 10.7639, acre: 43_560, ha: 107_639 }[unit])
const inAcres = (area: NonNullable<Listing['lot']>): number => Math.round((inFeet(area) / 43_560) * 100) / 100

/** What was read from a listing's text, as fields to correct; what it does not tell is left as it is. */
export const filledFrom = (read: Partial<Listing>): Partial<ListingDraft> => {
  const [open] = read.openHouses ?? []
  const said = (value: string | number | undefined): string | undefined => (value === undefined ? undefined : String(value))
  return given({
    address: read.address,
    city: read.city,
    state: read.state,
    postalCode: read.postalCode,
    price: said(read.price),
    beds: said(read.beds),
    baths: said(read.baths),
    area: read.area && said(inFeet(read.area)),
    lot: read.lot && said(inAcres(read.lot)),
    year: said(read.year),
    features: read.features && read.features.length > 0 ? read.features.join('\n') : undefined,
    description: read.description,
    status: read.status,
    openFrom: open?.start,
    openUntil: open?.end,
    agentName: read.agent?.name,
    licence: read.agent?.licence,
    phone: read.agent?.phone,
    email: read.agent?.email,
    brokerage: read.agent?.brokerage,
  }) as Partial<ListingDraft>
}

/** A presenter as it is sent. */
const avatarOf = ({ vendor, id, name, voice, places, placement, consent }: PresenterDraft): SentAvatar => ({
  vendor,
  id,
  ...(name ? { name } : {}),
  ...(voice ? { voice } : {}),
  places: [...places],
  placement,
  consent: { given: consent.given, person: consent.person.trim(), on: consent.on, by: consent.by.trim() },
})

/** Whether a presenter, if there is one, is shown by somebody's leave. */
export const hasConsent = ({ speech, presenter }: Pick<PropertyDraft, 'speech' | 'presenter'>): boolean => {
  if (speech !== 'spoken' || !presenter) return true
  const { given, person, on, by } = presenter.consent
  return given && [person, on, by].every((each) => each.trim() !== '')
}

export const hasPhotos = ({ photos }: Pick<PropertyDraft, 'photos'>): boolean =>
  photos.length >= PHOTO_LIMITS.least && photos.length <= PHOTO_LIMITS.most

/** What is sent to begin the film. */
export const propertyBody = (draft: PropertyDraft): PropertyBody => {
  const choices = draft.photos.filter(({ room }) => room !== undefined).map(({ id, room }) => ({ photoId: id, room }))
  return {
    format: 'property',
    listing: listingOf(draft.listing),
    mediaIds: draft.photos.map(({ id }) => id),
    ...(choices.length > 0 ? { choices } : {}),
    style: draft.style,
    length: draft.length,
    aspects: [...draft.aspects],
    brandings: [...draft.brandings],
    ...(draft.brandKitId ? { brandKitId: draft.brandKitId } : {}),
    voice: draft.voice,
    mood: draft.mood,
    speech: draft.speech,
    platform: draft.platform,
    ...(draft.speech === 'spoken' && draft.presenter ? { avatar: avatarOf(draft.presenter) } : {}),
    ...(draft.profile !== 'local' && Object.keys(draft.models).length > 0 ? { models: draft.models } : {}),
    size: Number(draft.size) as PropertyBody['size'],
    quality: draft.quality,
    profile: draft.profile,
  }
}
