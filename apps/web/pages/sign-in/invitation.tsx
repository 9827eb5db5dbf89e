import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { sessionQuery } from '../../api/session.js'
import { answerOf, studio } from '../../api/studio.js'
import { Mark } from '../../shell/mark.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { useTitle } from '../../ui/page.js'
import { signIn } from '../../words/sign-in.js'

/** Where the link of an invitation leads: whoever is signed in answers it, whoever is not signs in first. */
export const Invitation = () => {
  useTitle(signIn.invitationTitle)
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  const session = useQuery(sessionQuery)
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(studio.POST('/api/invitations/open', { body: { token } })),
    retry: false,
  })
  const accept = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/invitations/accept', { body: { token } })),
    onSuccess: () => window.location.assign('/'),
  })
  const decline = useMutation({ mutationFn: () => answerOf(studio.POST('/api/invitations/decline', { body: { token } })) })
  const error = invitation.error ?? accept.error ?? decline.error
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-4 px-6">
      <Mark className="size-9" />
      <h1 className="text-xl">{signIn.invitationTitle}</h1>
      {error && <ProblemNote error={error} />}
      {invitation.isPending && <Skeleton className="h-16" />}
      {decline.isSuccess && <p className="text-quiet">{signIn.declined}</p>}
      {invitation.data && !decline.isSuccess && (
        <>
          <p className="text-quiet">{signIn.invitedTo(invitation.data.organizationName)}</p>
          {session.data ? (
            <div className="flex gap-2">
              <Button kind="primary" busy={accept.isPending} onClick={() => accept.mutate()}>
                {signIn.accept}
              </Button>
              <Button busy={decline.isPending} onClick={() => decline.mutate()}>
                {signIn.decline}
              </Button>
            </div>
          ) : (
            <div className="flex gap-2">
              <Link to={`/sign-up?invitation=${encodeURIComponent(token)}`} className={buttonClasses({ kind: 'primary' })}>
                {signIn.signUp}
              </Link>
              <Link to={`/log-in?invitation=${encodeURIComponent(token)}`} className={buttonClasses()}>
                {signIn.logIn}
              </Link>
            </div>
          )}
        </>
      )}
    </main>
  )
}
