import type { BrandKitBody } from '@reelwright/contract/brand-kit'
import type { Draft, DraftBody } from '@reelwright/contract/draft'

/** What has been answered of the first questions; the studio puts an empty one down for who makes an account of their own. */
export type WelcomeDraft = {
  readonly step: number
  readonly makes: 'documentary' | 'property' | 'both'
  readonly name: string
  readonly logoId: string | null
  readonly colours: NonNullable<BrandKitBody['colours']>
  /** The brand kit that was made of it. */
  readonly kitId: string | null
  /** Through with them: they are not asked again, and the answers stay. */
  readonly done: boolean
}

export const EMPTY_WELCOME: WelcomeDraft = { step: 0, makes: 'both', name: '', logoId: null, colours: {}, kitId: null, done: false }

const answersOf = (drafts: readonly Draft[] | undefined): DraftBody | undefined => drafts?.find(({ name }) => name === 'welcome')?.body

export const awaitsWelcome = (body: DraftBody | undefined): boolean => body !== undefined && body.done !== true

/** The questions are still to be answered. */
export const isAsked = (drafts: readonly Draft[] | undefined): boolean => awaitsWelcome(answersOf(drafts))

/** They were never opened: whoever signs in comes to them by themselves, once. */
export const isFirstAsked = (drafts: readonly Draft[] | undefined): boolean => {
  const body = answersOf(drafts)
  return body !== undefined && Object.keys(body).length === 0
}

/** What a person said they make: it is offered first. */
export const makesOf = (drafts: readonly Draft[] | undefined): WelcomeDraft['makes'] =>
  (answersOf(drafts)?.makes as WelcomeDraft['makes'] | undefined) ?? 'both'

/** The draft as a brand kit; a logo that was taken away again is none. */
export const kitOf = ({ name, logoId, colours }: WelcomeDraft): BrandKitBody => ({
  name: name.trim(),
  logo: logoId ? { lightId: logoId } : {},
  colours,
})
