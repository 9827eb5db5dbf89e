import { join } from 'node:path'
import type { CallContext, Failure, Json, Provider } from '../ports/call.js'
import { downloadOnce } from './download.js'
import { adopted, checkJob, handOver, jobOf, type Look } from './vendor-job.js'

/** What a vendor says of a job whose end is one file. `cost`: millionths of a dollar by its own figures. */
export type FileEnd =
  | { readonly state: 'running'; readonly progress?: number }
  | { readonly state: 'failed'; readonly failure: Failure; readonly cost?: number }
  | { readonly state: 'made'; readonly url: string; readonly seed?: number; readonly cost?: number }

/** A vendor that is handed jobs, asked for them by their names, and answers with a file each. */
export type FileJobs<Request> = {
  /** As a person knows it. */
  readonly vendor: string
  /** Only files of this address' host may lie inside this network. */
  readonly baseUrl: string
  /** Milliseconds after which a job that has not ended is given up. */
  readonly patience: number
  readonly now?: () => number
  /** @returns the job's name. @throws VendorFailure */
  readonly submit: (request: Request, context: CallContext) => Promise<string>
  /** @throws VendorFailure when it cannot be asked for just now */
  readonly ended: (job: string, signal: AbortSignal) => Promise<FileEnd>
  /** Gives a job up; one that has ended or cannot be reached stays as it is. */
  readonly cancel: (job: string, signal: AbortSignal) => Promise<void>
  /** The job a verified webhook tells of, where the vendor sends any. */
  readonly jobIn?: (message: unknown) => string | undefined
}

/** What becomes of the file. */
export type Finishing<Request, Result> = {
  /** Its name in the call's folder. */
  readonly file: string
  /** The most bytes it may have. */
  readonly most: number
  /** What of the request is needed to finish it: small JSON. */
  readonly wishOf: (request: Request) => Json
  /** @throws VendorFailure where the vendor made something that cannot be used */
  readonly finish: (path: string, wish: Json, context: CallContext, seed: number | undefined) => Promise<Result>
}

type Answer = { readonly seed?: number }

/** The life of a call to such a vendor: handed over, looked for, its file fetched once and finished. */
export const fileJobs = <Request, Result>(
  jobs: FileJobs<Request>,
  { file, most, wishOf, finish }: Finishing<Request, Result>,
): Pick<Provider<Request, Result>, 'start' | 'check' | 'cancel' | 'adopt'> => {
  const { vendor, baseUrl, patience, now = Date.now, jobIn } = jobs
  const look = async (job: string, { scratch, signal }: CallContext): Promise<Look> => {
    const end = await jobs.ended(job, signal)
    if (end.state !== 'made') return end
    const path = join(scratch, file)
    await downloadOnce({ vendor, url: end.url, baseUrl, file: path, most, signal })
    const answer: Answer = end.seed === undefined ? {} : { seed: end.seed }
    return { state: 'done', answer, ...(end.cost === undefined ? {} : { cost: end.cost }) }
  }
  return {
    start: (request, context) => handOver(() => jobs.submit(request, context), wishOf(request), now),
    check: (operation, context) =>
      checkJob(
        { vendor, patience, now },
        operation,
        context,
        (job) => look(job, context),
        (answer, wish) => finish(join(context.scratch, file), wish, context, (answer as Answer).seed),
      ),
    cancel: async (operation, { signal }) => {
      const job = jobOf(operation)
      if (job !== undefined) await jobs.cancel(job, signal)
    },
    ...(jobIn
      ? {
          adopt: (request: Request, message: unknown) => {
            const job = jobIn(message)
            return job === undefined ? undefined : adopted(job, wishOf(request), now)
          },
        }
      : {}),
  }
}
