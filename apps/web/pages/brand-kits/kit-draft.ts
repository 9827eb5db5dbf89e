import type { BrandKitBody, BrandKitShown } from '@reelwright/contract/brand-kit'

/** A kit as it is typed: every field there, nothing null but what can be chosen away. */
export type KitFields = {
  readonly name: string
  readonly logo: { readonly lightId?: string; readonly darkId?: string }
  readonly colours: BrandKitShown['colours']
  readonly fonts: NonNullable<BrandKitBody['fonts']>
  readonly agent: Readonly<Partial<Record<AgentField, string>>>
  readonly disclaimer: string
  readonly equalHousing: boolean
  readonly intro: string
  readonly outro: string
  readonly mood: BrandKitShown['mood']
}
export type KitField = keyof KitFields
export const AGENT_FIELDS = ['name', 'brokerage', 'licence', 'phone', 'email', 'url', 'photoId'] as const
export type AgentField = (typeof AGENT_FIELDS)[number]
export const KIT_FIELDS = ['name', 'logo', 'colours', 'fonts', 'agent', 'disclaimer', 'equalHousing', 'intro', 'outro', 'mood'] as const

type Letters = NonNullable<KitFields['fonts']['heading']>
const lettersOf = (shown: BrandKitShown['fonts']['heading']): Letters | undefined =>
  shown ? (shown.mediaId ? { mediaId: shown.mediaId } : { family: shown.family }) : undefined

/** What a kit of the studio looks like in the form. */
export const fieldsOf = (kit: BrandKitShown): KitFields => ({
  name: kit.name,
  logo: { lightId: kit.logo.lightId ?? undefined, darkId: kit.logo.darkId ?? undefined },
  colours: kit.colours,
  fonts: { heading: lettersOf(kit.fonts.heading), text: lettersOf(kit.fonts.text) },
  agent: kit.agent ?? {},
  disclaimer: kit.disclaimer ?? '',
  equalHousing: kit.equalHousing,
  intro: kit.intro ?? '',
  outro: kit.outro ?? '',
  mood: kit.mood,
})

const withoutEmpty = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, typeof each === 'string' ? each.trim() : each])
      .filter(([, each]) => each !== undefined && each !== ''),
  ) as Partial<Value>

/** A field as it is sent: words trimmed, what is empty taken away. */
export const sentOf = <Field extends KitField>(field: Field, value: KitFields[Field]): BrandKitBody[Field] => {
  if (typeof value === 'string' && field !== 'mood') {
    const words = value.trim()
    return (field === 'name' || words !== '' ? words : null) as BrandKitBody[Field]
  }
  if (value === null || typeof value !== 'object') return value as BrandKitBody[Field]
  const whole = withoutEmpty(value)
  return (field === 'agent' && Object.keys(whole).length === 0 ? null : whole) as BrandKitBody[Field]
}

const inOrder = (_name: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted()) : value

/** Whether two values of a field would be sent as the same. */
export const isSame = <Field extends KitField>(field: Field, one: KitFields[Field], other: KitFields[Field]): boolean =>
  JSON.stringify(sentOf(field, one), inOrder) === JSON.stringify(sentOf(field, other), inOrder)

export type FieldState = 'clean' | 'followed' | 'unsaved' | 'conflict'

/**
 * How a field stands between what is typed, what the studio had when it was last read or saved here, and what it has now.
 * `followed`: nothing of ours is waiting and somebody else changed it; theirs is shown.
 */
export const stateOfField = <Field extends KitField>(
  field: Field,
  typed: KitFields[Field],
  base: KitFields[Field],
  stored: KitFields[Field],
): FieldState => {
  if (isSame(field, typed, stored)) return 'clean'
  if (isSame(field, typed, base)) return 'followed'
  return isSame(field, base, stored) ? 'unsaved' : 'conflict'
}

/** Why a field is not sent yet: what the person is told beside it. */
export const agentNeedsName = (agent: KitFields['agent']): boolean => {
  const { name, ...rest } = withoutEmpty(agent)
  return !name && Object.keys(rest).length > 0
}

export const isSendable = (fields: KitFields, field: KitField): boolean => {
  if (field === 'name') return fields.name.trim() !== ''
  return field !== 'agent' || !agentNeedsName(fields.agent)
}
