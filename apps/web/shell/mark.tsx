/** The studio's mark: a reel, and the film that leaves it. */
export const Mark = ({ className }: { readonly className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
    <rect width="32" height="32" rx="7" fill="#101214" />
    <circle cx="16" cy="16" r="9" fill="none" stroke="#f0a53c" strokeWidth="2.5" />
    <circle cx="16" cy="16" r="2.2" fill="#f0a53c" />
    <path d="M25 16h7" stroke="#f0a53c" strokeWidth="2.5" />
  </svg>
)
