import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { answerOf, studio } from '../../api/studio.js'
import { Mark } from '../../shell/mark.js'
import { buttonClasses } from '../../ui/button.js'
import { ProblemNote } from '../../ui/notes.js'
import { useTitle } from '../../ui/page.js'
import { signIn } from '../../words/sign-in.js'

/** Where the link of the mail leads, signed in or not. */
export const VerifyEmail = () => {
  useTitle(signIn.verifyTitle)
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  const { isSuccess, error } = useQuery({
    queryKey: ['verify-email', token],
    queryFn: () => answerOf(studio.POST('/api/auth/verify-email', { body: { token } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-4 px-6">
      <Mark className="size-9" />
      <h1 className="text-xl">{signIn.verifyTitle}</h1>
      {error ? (
        <ProblemNote error={error} />
      ) : (
        <p role="status" className="text-quiet">
          {isSuccess ? signIn.verified : signIn.verifying}
        </p>
      )}
      <Link to="/" className={buttonClasses({ kind: 'primary', size: 'large' })}>
        {signIn.goOn}
      </Link>
    </main>
  )
}
