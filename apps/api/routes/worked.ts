import { z } from 'zod'
import type { Member, Server } from '../doors.js'
import { memberOf } from '../plugins/membership.js'
import { IdParams } from './id-params.js'

/** A call that needs no more than the id of what it is done to: for editors, with an empty body or none. */
export const worked = <Answer extends z.ZodType>(
  server: Server,
  address: string,
  described: { readonly tags: readonly string[]; readonly summary: string },
  answer: Answer,
  work: (organizationId: string, id: string, member: Member) => Promise<z.input<Answer>>,
): void => {
  const schema = {
    tags: [...described.tags],
    summary: described.summary,
    params: IdParams,
    body: z.object({}).strict().nullish(),
    response: { 200: answer as z.ZodType<unknown> },
  }
  server.post(address, { config: { needs: 'editor' }, schema }, async (request): Promise<unknown> => {
    const member = memberOf(request)
    return work(member.organizationId, request.params.id, member)
  })
}
