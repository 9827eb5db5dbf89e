import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
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
  const [password, setPassword] = useState('')
  const reset = useMutation({
    mutationFn: () => answerOf(studio.POST('/api/auth/reset-password', { body: { token: search.get('token') ?? '', password } })),
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
