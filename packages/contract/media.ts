import { StockRights } from '@reelwright/film/brief'
import { PhotoFacts } from '@reelwright/film/property/photo'
import { z } from 'zod'
import { JobFailure, JobStatus } from './job-status.js'
import { PageQuery } from './page.js'

const moment = z.iso.datetime()

export const MediaKind = z.enum(['IMAGE', 'VIDEO', 'AUDIO', 'LOGO', 'FONT']).meta({ id: 'MediaKind' })

/** A link that expires, and the file behind it. */
export const MediaFile = z.object({ url: z.string(), type: z.string(), bytes: z.int(), expiresAt: moment }).meta({ id: 'MediaFile' })
export type MediaFile = z.infer<typeof MediaFile>

/** What was seen in a picture as a photo of a house. Poor ones carry `flags`; those whose fingerprints differ in at most 12 bits show one view. */
export const PhotoSeen = PhotoFacts.pick({
  room: true,
  confidence: true,
  flags: true,
  fingerprint: true,
  sharpness: true,
  brightness: true,
  clipped: true,
  width: true,
  height: true,
  tilt: true,
})
  .strip()
  .meta({ id: 'PhotoSeen' })

/** An entry of the library. */
export const Media = z
  .object({
    id: z.string(),
    kind: MediaKind,
    name: z.string(),
    title: z.string(),
    credit: z.string().nullable(),
    tags: z.array(z.string()),
    /** Of the file as it was brought. */
    sourceType: z.string(),
    sourceBytes: z.int(),
    sourceUrl: z.string().nullable(),
    /** Of an entry that came out of a stock library. */
    rights: StockRights.nullable(),
    /** Pixels as shown. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    /** Seconds of a film or a recording. */
    duration: z.number().nullable(),
    /** Whether thumbnails, curves and copies to play are made; the entry can be used before. */
    /** Names the bytes of `file`: edits of a timeline say by it what is to be shown. */
    hash: z.string(),
    status: JobStatus,
    failure: JobFailure.nullable(),
    /** A data URL to show until the picture is there. */
    placeholder: z.string().nullable(),
    /** As films use it: upright, without place and camera. */
    file: MediaFile,
    thumbnail: MediaFile.nullable(),
    preview: MediaFile.nullable(),
    filmstrip: MediaFile.nullable(),
    /** JSON: `{ samplesPerPeak, samples, peaks }`, each peak 0–255 over so many samples at 48 kHz. */
    peaks: MediaFile.nullable(),
    proxy: MediaFile.nullable(),
    /** Of a picture, once its thumbnails are made. */
    photo: PhotoSeen.nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Media' })
export type Media = z.infer<typeof Media>

/** Where an entry is used: films by their title, and brand kits by their name. */
export const MediaUse = z.object({ kind: z.enum(['project', 'brandKit']), id: z.string(), title: z.string() }).meta({ id: 'MediaUse' })
export type MediaUse = z.infer<typeof MediaUse>

/** A tag of the library, and how many entries carry it. */
export const MediaTag = z.object({ tag: z.string(), count: z.int() }).meta({ id: 'MediaTag' })
export type MediaTag = z.infer<typeof MediaTag>

const tag = z.string().trim().min(1).max(40)
const words = {
  title: z.string().trim().min(1).max(200),
  credit: z.string().trim().max(200).nullable(),
  tags: z.array(tag).max(30),
} as const

/** `GET /media` */
export const MediaQuery = PageQuery.extend({
  /** Every word has to stand in the title, name, credit or tags. */
  search: z.string().trim().max(200).optional(),
  kind: MediaKind.optional(),
  tag: tag.optional(),
}).strict()
export type MediaQuery = z.infer<typeof MediaQuery>

/** `PATCH /media/:id` */
export const MediaPatch = z.object(words).partial().strict()
export type MediaPatch = z.infer<typeof MediaPatch>

/** `DELETE /media/:id` */
export const MediaDeletion = z.object({ force: z.stringbool().default(false) }).strict()

/** `POST /media/uploads` */
export const UploadBody = z
  .object({
    name: z.string().trim().min(1).max(255),
    bytes: z
      .int()
      .min(1)
      .max(8 * 1024 ** 3),
    /** Media type, e.g. `image/jpeg`. The bytes have to be what it says. */
    type: z.string().trim().toLowerCase().min(3).max(100),
    ...words,
  })
  .partial(Object.fromEntries(Object.keys(words).map((name) => [name, true])) as { [Name in keyof typeof words]: true })
  .strict()
export type UploadBody = z.infer<typeof UploadBody>

/** One part of an upload: PUT exactly these bytes of the file, with the upload's type as content type where `contentType` says so. */
export const UploadPart = z
  .object({
    number: z.int(),
    offset: z.int(),
    bytes: z.int(),
    done: z.boolean(),
    /** Null when the part is there. */
    url: z.string().nullable(),
  })
  .meta({ id: 'UploadPart' })

/** An upload on its way. Ask for it again to go on: it lists what is there and gives fresh links for the rest. */
export const Upload = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    bytes: z.int(),
    /** The content type to send every part with. */
    contentType: z.string(),
    parts: z.array(UploadPart),
    /** When the links end; the upload itself waits until `expiresAt`. */
    linksExpireAt: moment,
    expiresAt: moment,
  })
  .meta({ id: 'Upload' })
export type Upload = z.infer<typeof Upload>

/** `POST /media/imports` */
export const ImportBody = z
  .object({ url: z.url().max(2000), ...words })
  .partial({ title: true, credit: true, tags: true })
  .strict()
export type ImportBody = z.infer<typeof ImportBody>
