import { isFault } from '@reelwright/film/fault'
import type { PaidSettings } from '@reelwright/providers/paid/settings'
import type { Profile, Registry } from '@reelwright/providers/registry'
import type { Studio } from '../studio.js'
import { ownVendorKeys, revisionOfKeys } from './find-vendor-keys.js'

/** Who makes what, by which keys; asks nobody, and is cheap. */
export type RegistryOf = (keys: PaidSettings['keys']) => Registry

type Kept = { readonly revision: string; readonly registry: Registry }
const kept = new WeakMap<Studio['data'], Map<string, Kept>>()
/** Organizations whose makers are remembered; those beyond are made anew. */
const MOST = 1_000

type Maker = { readonly id?: string; readonly start?: unknown }

/** Makers whose key cannot be read make nothing and say why; which films need them, and what is made without them, stays as it was. */
const barred = (profile: Profile, why: unknown): Profile => {
  const bar = (maker: Maker): Maker =>
    typeof maker.start === 'function' && maker.id !== 'local' ? { ...maker, start: () => Promise.reject(why) } : maker
  const { choose, ...makers } = profile
  const barAll = (given: object): object => Object.fromEntries(Object.entries(given).map(([part, maker]) => [part, bar(maker as Maker)]))
  const all = { ...barAll(makers), ...(makers.avatars ? { avatars: barAll(makers.avatars) } : {}) } as Profile
  return choose ? { ...all, choose: (asked) => barred(choose(asked), why) } : all
}

const registryFor = async (studio: Studio, registryOf: RegistryOf, organizationId: string): Promise<Registry> => {
  try {
    return registryOf(await ownVendorKeys(studio, organizationId))
  } catch (fault) {
    if (!isFault(fault)) throw fault
    const { development, production, ...rest } = studio.providers
    return {
      ...rest,
      ...(development ? { development: barred(development, fault) } : {}),
      ...(production ? { production: barred(production, fault) } : {}),
    }
  }
}

/**
 * Who makes what for an organization: by its own keys where it has some, by the studio's otherwise. The keys are opened again
 * only when they have changed, in whatever process.
 */
export const providersOf = async (studio: Studio, organizationId: string): Promise<Registry> => {
  if (!studio.registryOf) return studio.providers
  const revision = await revisionOfKeys(studio, organizationId)
  if (revision === '') return studio.providers
  const known = kept.get(studio.data) ?? new Map<string, Kept>()
  kept.set(studio.data, known)
  const found = known.get(organizationId)
  if (found?.revision === revision) return found.registry
  const registry = await registryFor(studio, studio.registryOf, organizationId)
  if (known.size >= MOST) known.clear()
  known.set(organizationId, { revision, registry })
  return registry
}

/** The studio as one organization has it. */
export const studioOf = async (studio: Studio, organizationId: string): Promise<Studio> => {
  const providers = await providersOf(studio, organizationId)
  return providers === studio.providers ? studio : { ...studio, providers, registryOf: undefined }
}
