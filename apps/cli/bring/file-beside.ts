import { stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { refuse } from '@reelwright/film/fault'

export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

/**
 * The path of a file that a document names; `field` is where. A document may only name files beside it: one from
 * elsewhere must not reach into the machine. @throws FILE_NAME_WRONG, FILE_OUTSIDE, FILE_NOT_FOUND
 */
export const fileBeside = async (document: string, given: unknown, field: string): Promise<string> => {
  if (typeof given !== 'string' || given.trim() === '')
    throw refuse('FILE_NAME_WRONG', `${field} is ${JSON.stringify(given)}; give the name of a file in the same folder, or leave it out.`, {
      field,
      given: String(given),
    })
  const folder = dirname(resolve(document))
  const path = resolve(folder, given)
  const way = relative(folder, path)
  if (way.startsWith('..') || isAbsolute(way))
    throw refuse('FILE_OUTSIDE', `${field}: "${given}" lies outside ${folder}; put the file into that folder.`, { field, given })
  if (!(await isFile(path))) throw refuse('FILE_NOT_FOUND', `${field}: there is no file "${given}" in ${folder}.`, { field, given })
  return path
}
