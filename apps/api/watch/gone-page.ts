import { frame } from './frame.js'

/** The same for a link nobody knows and for one that was taken back: it tells nothing of which it is. */
export const GONE_PAGE = frame(
  '<title>Nothing to watch here</title>\n<meta name="robots" content="noindex">',
  `<main class="gone">
<p class="sign" aria-hidden="true"></p>
<h1>Nothing to watch here</h1>
<p>This link was taken back, or it is not complete. Ask whoever sent it to you for a new one.</p>
</main>`,
)
