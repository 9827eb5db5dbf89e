/** An S3-compatible store. Without keys the SDK looks for those of the machine (roles, profiles). */
export type S3Settings = {
  /** Left out: Amazon's own of the region. */
  readonly endpoint?: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId?: string
  readonly secretAccessKey?: string
  /** The bucket in the path instead of the host name, as most stores but Amazon's want it. */
  readonly forcePathStyle: boolean
  /** Where clients reach the store when that is not where we do; links are made for it. */
  readonly publicEndpoint?: string
}
