import type { ProjectFile } from '@reelwright/contract/project-file'

/** What is of the film as it stands comes first. */
export const newestFirst = (a: ProjectFile, b: ProjectFile): number =>
  Number(b.current) - Number(a.current) || b.createdAt.localeCompare(a.createdAt)

/** The files of one master under the names they have without it: `master.mp4`, `captions.vtt`. The newest of each. */
export const filesOfMaster = (
  files: readonly ProjectFile[],
  master: string,
  masters: readonly string[],
): ReadonlyMap<string, ProjectFile> => {
  const ending = master === '' ? '' : `-${master}`
  const others = masters.filter((each) => each !== '' && each !== master).map((each) => `-${each}`)
  const mine = files.flatMap((file) => {
    const [, stem = '', suffix = ''] = /^(.*?)(\.\w+)$/.exec(file.name) ?? []
    if (ending !== '' && stem.endsWith(ending)) return [[stem.slice(0, -ending.length) + suffix, file] as const]
    return ending === '' && !others.some((each) => stem.endsWith(each)) ? [[file.name, file] as const] : []
  })
  const found = new Map<string, ProjectFile>()
  for (const [name, file] of mine) {
    const known = found.get(name)
    if (!known || newestFirst(file, known) < 0) found.set(name, file)
  }
  return found
}
