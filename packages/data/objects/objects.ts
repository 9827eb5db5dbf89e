/** An object as its owner keeps it: what `linkTo` has to know of it. */
export type Linked = { readonly hash: string; readonly type: string; readonly bytes: number }

export type StoredObject = { readonly hash: string; readonly bytes: number; readonly keptAt: Date }

/** Bytes by their hash, under the organization's own prefix: `<organization>/<first two digits>/<hash>`. */
export type Objects = {
  /** Keeps a copy of the file; gives its SHA-256 and size. Equal bytes are kept once. */
  readonly keep: (organizationId: string, file: string) => Promise<{ hash: string; bytes: number }>
  /** A path to read it from, good for hours; OBJECT_MISSING when it is not there. */
  readonly open: (organizationId: string, hash: string) => Promise<string>
  /** Lets go of an object; one that is not there is no error. */
  readonly remove: (organizationId: string, hash: string) => Promise<void>
  /** Lets go of everything that lies under an organization's prefix, files on their way too. */
  readonly removeAll: (organizationId: string) => Promise<void>
  /** Every object of an organization, in no order. */
  readonly list: (organizationId: string) => AsyncIterable<StoredObject>
}

export type LinkOptions = {
  /** The file name a person gets; made safe here. */
  readonly name: string
  readonly expires: Date
  /** Shown in place (pictures, films, sound) instead of saved as a file. */
  readonly inline?: boolean
}

/** Addresses that give one object to whoever has them, until they expire. */
export type Links = {
  readonly linkTo: (organizationId: string, object: Linked, options: LinkOptions) => Promise<string>
  /** There where the studio hands the bytes over itself; undefined where the store does. */
  readonly desk?: LinkDesk
}

/** What one of the studio's own links stands for. */
export type DownloadTicket = Linked & {
  readonly organizationId: string
  readonly name: string
  readonly inline: boolean
}
export type UploadTicket = {
  readonly organizationId: string
  readonly uploadId: string
  readonly part: number
  readonly bytes: number
  readonly type: string
}

export type LinkDesk = {
  /** @throws LINK_INVALID, LINK_EXPIRED */
  readonly readDownload: (ticket: string) => DownloadTicket
  /** @throws LINK_INVALID, LINK_EXPIRED */
  readonly readUpload: (ticket: string) => UploadTicket
  /** Writes a part, whole or not at all. @throws UPLOAD_SIZE, UPLOAD_NOT_FOUND */
  readonly takePart: (ticket: UploadTicket, bytes: AsyncIterable<Uint8Array>) => Promise<void>
}

/** An upload on its way; `handle` is the store's own name for it. */
export type Upload = {
  readonly id: string
  readonly type: string
  readonly parts: number
  readonly handle: string | null
}

export type UploadPart = { readonly number: number; readonly bytes: number }

/** Files on their way from a client straight into the store, in one part or several, under `<organization>/uploads/`. */
export type Uploads = {
  /** @returns the upload's `handle`. */
  readonly begin: (organizationId: string, upload: Omit<Upload, 'handle'>) => Promise<string | null>
  /** An address to PUT one part of exactly these bytes to, with the upload's type as `content-type`. */
  readonly linkToPart: (organizationId: string, upload: Upload, part: UploadPart, expires: Date) => Promise<string>
  /** The parts that have arrived whole, by number. */
  readonly partsOf: (organizationId: string, upload: Upload) => Promise<readonly UploadPart[]>
  /** Puts the parts together in a local file. @throws UPLOAD_NOT_FOUND when nothing of it is there */
  readonly fetch: (organizationId: string, upload: Upload, file: string) => Promise<void>
  readonly discard: (organizationId: string, upload: Upload) => Promise<void>
}

/** Where bytes lie: a folder of this machine, or an S3-compatible store. */
export type Store = {
  readonly objects: Objects
  readonly links: Links
  readonly uploads: Uploads
  readonly kind: 'disk' | 's3'
  /** Rejects when the store does not answer. */
  readonly probe: () => Promise<void>
  readonly close: () => void
}
