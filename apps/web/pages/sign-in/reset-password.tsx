import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { isRefusal } from '../../api/problem.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { ProblemNote } from '../../ui/notes.js'
import { useTitle } from '../../ui/page.js'
import { signIn } from '../../words/sign-in.js'
import { NewPasswordField } from './fields.js'

/** Where the link of the mail leads. */
export const ResetPassword = () => {
  useTitle(signIn.resetTitle)
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  const [password, setPassword] = useState('')
  const reset = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/auth/reset-password', { body: { token, password } })),
  })
  if (reset.isSuccess)
    return (
      <div className="flex flex-col gap-4">
        <h1 className="text-xl">{signIn.resetTitle}</h1>
        <p className="text-quiet">{signIn.reset}</p>
        <Link to="/log-in" className={buttonClasses({ kind: 'primary', size: 'large' })}>
          {signIn.logIn}
        </Link>
      </div>
    )
  // Half a link, or one that was used: no password can be set by it.
  if (token === '' || isRefusal(reset.error, 'MAIL_LINK_INVALID'))
    return (
      <div className="flex flex-col gap-4">
        <h1 className="text-xl">{signIn.resetTitle}</h1>
        <ProblemNote error={reset.error ?? new Error(signIn.halfLink)} />
        <Link to="/forgotten" className={buttonClasses({ kind: 'primary', size: 'large' })}>
          {signIn.anotherLink}
        </Link>
      </div>
    )
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        reset.mutate()
      }}
    >
      <h1 className="text-xl">{signIn.resetTitle}</h1>
      <p className="text-quiet">{signIn.resetLead}</p>
      {reset.error && <ProblemNote error={reset.error} />}
      <NewPasswordField label={signIn.newPassword} name="password" value={password} onChange={setPassword} error={reset.error} />
      <Button type="submit" kind="primary" size="large" busy={reset.isPending}>
        {signIn.set}
      </Button>
    </form>
  )
}
