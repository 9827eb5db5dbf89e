import type { Graphic } from '../../storyboard.js'

/** Graphics that are nothing without a name: an unbranded film does not show them. */
export const BRANDED_KINDS: readonly string[] = ['agentCard', 'presenter', 'avatar', 'brandBug']

/** Params that show who sells, whatever they hold. */
const BRANDED_PARAMS: readonly string[] = ['logo', 'photo', 'name', 'licence', 'phone', 'email', 'url', 'brokerage', 'disclaimer', 'role']

/** What cannot be left out of a graphic: the address is the house's, whoever it is named like. */
const NEEDED: readonly string[] = ['address', 'place', 'ribbon', 'label']

const names = (value: unknown, isNaming: (text: string) => boolean): boolean => {
  if (typeof value === 'string') return isNaming(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => names(part, isNaming))
}

/** A graphic as an unbranded film may show it: without what names who sells; undefined when nothing to be shown stays. */
export const neutralGraphic = ({ kind, params }: Graphic, isNaming: (text: string) => boolean): Graphic | undefined => {
  if (BRANDED_KINDS.includes(kind)) return undefined
  const kept = Object.entries(params).flatMap(([key, value]): [string, unknown][] => {
    if (BRANDED_PARAMS.includes(key)) return []
    if (NEEDED.includes(key)) return [[key, value]]
    if (Array.isArray(value)) return [[key, value.filter((part) => !names(part, isNaming))]]
    return names(value, isNaming) ? [] : [[key, value]]
  })
  // Without its words a callout, a ribbon or a label would be an empty box.
  const emptied = ['text', 'title'].some((key) => key in params && !kept.some(([name]) => name === key))
  return emptied ? undefined : { kind, params: Object.fromEntries(kept) }
}
