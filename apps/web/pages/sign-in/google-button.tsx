import { buttonClasses } from '../../ui/button.js'
import { classes } from '../../ui/classes.js'
import { signIn } from '../../words/sign-in.js'

/** Leaves for Google; comes back to `to`, signed in. */
export const GoogleButton = ({ to }: { readonly to: string }) => (
  <a href={`/api/auth/google?returnTo=${encodeURIComponent(to)}`} className={classes(buttonClasses({ size: 'large' }), 'w-full')}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        fill="#4285F4"
        d="M23 12.3c0-.8-.1-1.6-.2-2.3H12v4.5h6.2a5.300 5.300 0 0 1-2.300 3.500v2.900h3.700C21.800 18.800 23 15.800 23 12.300z"
      />
      <path
        fill="#34A853"
        d="M12 23.500c3.100 0 5.700-1 7.600-2.800l-3.700-2.900c-1 .7-2.300 1.100-3.900 1.100-3 0-5.600-2-6.500-4.800H1.700v3A11.500 11.500 0 0 0 12 23.500z"
      />
      <path fill="#FBBC05" d="M5.500 14.100a6.900 6.900 0 0 1 0-4.400v-3H1.700a11.500 11.500 0 0 0 0 10.300l3.800-2.900z" />
      <path fill="#EA4335" d="M12 5c1.700 0 3.200.6 4.400 1.700l3.300-3.300A11.500 11.500 0 0 0 1.700 6.700l3.800 3C6.400 7 9 5 12 5z" />
    </svg>
    {signIn.google}
  </a>
)
