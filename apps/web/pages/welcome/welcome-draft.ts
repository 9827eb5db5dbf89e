import type { BrandKitBody } from '@reelwright/contract/brand-kit'

/** What has been answered so far of the first questions. */
export type WelcomeDraft = {
  readonly step: number
  readonly makes: 'documentary' | 'property' | 'both'
  readonly name: string
  readonly logoId: string | null
  readonly colours: NonNullable<BrandKitBody['colours']>
  /** The brand kit that was made of it. */
  readonly kitId: string | null
}

export const EMPTY_WELCOME: WelcomeDraft = { step: 0, makes: 'both', name: '', logoId: null, colours: {}, kitId: null }

/** Where a person's answers are kept in this browser; nothing is there once they are through. */
export const welcomeOf = (userId: string): string => `welcome:${userId}`

export const awaitsWelcome = (userId: string): boolean => localStorage.getItem(welcomeOf(userId)) !== null

/** Somebody made an account: the first questions are theirs. */
export const beginWelcome = (userId: string): void => localStorage.setItem(welcomeOf(userId), JSON.stringify(EMPTY_WELCOME))

/** The draft as a brand kit; a logo that was taken away again is none. */
export const kitOf = ({ name, logoId, colours }: WelcomeDraft): BrandKitBody => ({
  name: name.trim(),
  logo: logoId ? { lightId: logoId } : {},
  colours,
})
