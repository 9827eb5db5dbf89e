import { z } from 'zod'

/** What is wrong with one field of a request: where it is (`scenes.0.duration`) and why it was refused. */
export const FieldProblem = z.object({ path: z.string(), message: z.string() })

/** Every refusal and failure, as RFC 9457 problem details, whose further members say what a program needs to go on. `title` tells a person what to do; `code` is stable. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    /** The field that is meant, the limit that was passed, and what was given. */
    field: z.string().optional(),
    limit: z.string().optional(),
    given: z.string().optional(),
    fields: z.array(FieldProblem).optional(),
    /** Finds the request in the server's log. */
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
