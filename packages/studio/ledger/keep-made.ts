import { stat } from 'node:fs/promises'
import { assets } from '@reelwright/data/tables/takes'
import type { Asset } from '@reelwright/film/asset'
import type { Made } from '@reelwright/providers/ports/call'
import type { Studio } from '../studio.js'

/** A provider's result with every file replaced by the asset it became. */
export type Kept<T> = T extends Made
  ? Asset
  : T extends readonly (infer Item)[]
    ? readonly Kept<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Kept<T[Key]> }
      : T

const isMade = (value: unknown): value is Made =>
  typeof value === 'object' && value !== null && typeof (value as Made).file === 'string' && typeof (value as Made).type === 'string'

type Named = Made & { readonly name?: string; readonly seconds?: number }

/** Copies a file into the organization's objects; it is its caller's to write down what it is. */
export const keepBytes = async ({ objects }: Studio, organizationId: string, { file, ...facts }: Named): Promise<Asset> => {
  await stat(file)
  return { ...(await objects.keep(organizationId, file)), ...facts }
}

/** Copies a file into the organization's objects and writes down what it is. */
export const keepFile = async (studio: Studio, organizationId: string, made: Named): Promise<Asset> => {
  const asset = await keepBytes(studio, organizationId, made)
  await studio.data.write(organizationId, (db) => [
    db.insert(assets).values({ organizationId, hash: asset.hash, asset }).onConflictDoNothing(),
  ])
  return asset
}

export const keepMade = async (studio: Studio, organizationId: string, result: unknown): Promise<unknown> => {
  if (isMade(result)) return keepFile(studio, organizationId, result)
  if (Array.isArray(result)) {
    const kept: unknown[] = []
    for (const item of result) kept.push(await keepMade(studio, organizationId, item))
    return kept
  }
  if (typeof result !== 'object' || result === null) return result
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(result)) kept[name] = await keepMade(studio, organizationId, value)
  return kept
}
