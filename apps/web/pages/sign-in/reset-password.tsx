import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { fieldProblem } from '../../api/problem.js'
import { answerOf, studio } from '../../api/studio.js'
import { Button, buttonClasses } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote } from '../../ui/notes.js'
import { useTitle } from '../../ui/page.js'
import { signIn } from '../../words/sign-in.js'

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
      <Field label={signIn.newPassword} help={signIn.passwordHelp} problem={fieldProblem(reset.error, 'password')}>
        <Input
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Button type="submit" kind="primary" size="large" busy={reset.isPending}>
        {signIn.set}
      </Button>
    </form>
  )
}
