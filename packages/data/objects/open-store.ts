import { access, constants, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { keepSecret } from '../cluster/secret.js'
import { diskObjects } from './disk.js'
import { diskLinks, diskPartLink } from './disk-links.js'
import { diskUploads } from './disk-uploads.js'
import type { Store } from './objects.js'
import type { S3Settings } from './s3/settings.js'

export type StoreSettings = {
  /** The data folder; with S3 only the copies in use lie there. */
  readonly home: string
  readonly s3?: S3Settings
  /** Bytes of copies to keep from an S3-compatible store. */
  readonly cacheLimit: number
  readonly publicUrl?: string
}

const diskStore = async ({ home, publicUrl }: StoreSettings): Promise<Store> => {
  const root = join(home, 'objects')
  await mkdir(root, { recursive: true })
  const settings = { root, secret: await keepSecret(home, 'links.secret'), publicUrl }
  return {
    kind: 'disk',
    objects: diskObjects(root),
    links: diskLinks(settings),
    uploads: diskUploads(root, diskPartLink(settings)),
    probe: () => access(root, constants.W_OK),
    close: () => {},
  }
}

/** The store the settings name: S3 where they say so, else the data folder. */
export const openStore = async (settings: StoreSettings): Promise<Store> => {
  if (!settings.s3) return diskStore(settings)
  const { s3Store } = await import('./s3/s3-store.js')
  return s3Store(settings.s3, { folder: join(settings.home, 'copies'), limit: settings.cacheLimit })
}
